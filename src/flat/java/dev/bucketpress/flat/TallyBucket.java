package dev.bucketpress.flat;

import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.Deadline;
import dev.bucketpress.storage.FetchResult;
import dev.bucketpress.storage.ObjectHead;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A bucket, and what was asked of it. */
record TallyBucket(Bucket bucket, AtomicReference<Tally> counted) implements Bucket {

    TallyBucket(Bucket bucket) {
        this(bucket, new AtomicReference<>(Tally.NONE));
    }

    Tally tally() {
        return counted.get();
    }

    private void count(Tally more) {
        counted.accumulateAndGet(more, Tally::plus);
    }

    @Override
    public String name() {
        return bucket.name();
    }

    @Override
    public Bucket within(Deadline deadline) {
        return new TallyBucket(bucket.within(deadline), counted);
    }

    @Override
    public FetchResult get(String key, long limit) {
        FetchResult fetched = bucket.get(key, limit);
        long read = fetched instanceof FetchResult.Whole whole ? whole.bytes().length : 0;
        count(new Tally(1, 0, 0, 0, 0, read, 0));
        return fetched;
    }

    @Override
    public Optional<ObjectHead> head(String key) {
        count(new Tally(0, 1, 0, 0, 0, 0, 0));
        return bucket.head(key);
    }

    @Override
    public Optional<String> put(String key, Content content, Condition condition) {
        count(new Tally(0, 0, 1, 0, 0, 0, content.bytes().length));
        return bucket.put(key, content, condition);
    }

    @Override
    public boolean delete(String key, Condition condition) {
        count(new Tally(0, 0, 0, 1, 0, 0, 0));
        return bucket.delete(key, condition);
    }

    @Override
    public List<String> keys(String prefix) {
        count(new Tally(0, 0, 0, 0, 1, 0, 0));
        return bucket.keys(prefix);
    }
}
