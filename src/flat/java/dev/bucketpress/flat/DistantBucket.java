package dev.bucketpress.flat;

import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.Deadline;
import dev.bucketpress.storage.FetchResult;
import dev.bucketpress.storage.ObjectHead;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A bucket at the other end of a network.
 *
 * @param trip how long each request is on its way, there and back
 */
record DistantBucket(Bucket bucket, Duration trip) implements Bucket {

    private Bucket there() {
        try {
            TimeUnit.NANOSECONDS.sleep(trip.toNanos());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return bucket;
    }

    @Override
    public String name() {
        return bucket.name();
    }

    @Override
    public Bucket within(Deadline deadline) {
        return new DistantBucket(bucket.within(deadline), trip);
    }

    @Override
    public FetchResult get(String key, long limit) {
        return there().get(key, limit);
    }

    @Override
    public Optional<ObjectHead> head(String key) {
        return there().head(key);
    }

    @Override
    public Optional<String> put(String key, Content content, Condition condition) {
        return there().put(key, content, condition);
    }

    @Override
    public boolean delete(String key, Condition condition) {
        return there().delete(key, condition);
    }

    @Override
    public List<String> keys(String prefix) {
        return there().keys(prefix);
    }
}
