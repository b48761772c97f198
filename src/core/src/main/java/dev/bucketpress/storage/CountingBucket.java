package dev.bucketpress.storage;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A bucket that counts the requests it passes on, from any number of threads. */
public final class CountingBucket implements Bucket {

    private final Bucket bucket;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    public CountingBucket(Bucket bucket) {
        this.bucket = bucket;
    }

    public int requests() {
        return requests.get();
    }

    /** The number of conditional writes whose condition did not hold. */
    public int refused() {
        return refused.get();
    }

    @Override
    public String name() {
        return bucket.name();
    }

    @Override
    public FetchResult get(String key, long limit) {
        requests.incrementAndGet();
        return bucket.get(key, limit);
    }

    @Override
    public Optional<byte[]> beginning(String key, String etag, int most) {
        requests.incrementAndGet();
        return bucket.beginning(key, etag, most);
    }

    @Override
    public Optional<ObjectHead> head(String key) {
        requests.incrementAndGet();
        return bucket.head(key);
    }

    @Override
    public Optional<String> put(String key, Content content, Condition condition) {
        requests.incrementAndGet();
        return counted(bucket.put(key, content, condition));
    }

    /** Two buckets of one kind copy without this program, so the original's is unwrapped too. */
    @Override
    public Optional<String> copy(CopySource original, String key, ContentHeaders headers) {
        requests.incrementAndGet();
        Bucket from = original.bucket() instanceof CountingBucket counted ? counted.bucket : original.bucket();
        return counted(bucket.copy(new CopySource(from, original.key(), original.etag()), key, headers));
    }

    private Optional<String> counted(Optional<String> written) {
        refused.addAndGet(written.isPresent() ? 0 : 1);
        return written;
    }

    @Override
    public boolean delete(String key, Condition condition) {
        requests.incrementAndGet();
        boolean gone = bucket.delete(key, condition);
        refused.addAndGet(gone ? 0 : 1);
        return gone;
    }

    @Override
    public List<ListedObject> list(String prefix) {
        requests.incrementAndGet();
        return bucket.list(prefix);
    }

    @Override
    public List<String> keysBefore(String prefix, String end) {
        requests.incrementAndGet();
        return bucket.keysBefore(prefix, end);
    }

    @Override
    public List<String> keys(String prefix) {
        requests.incrementAndGet();
        return bucket.keys(prefix);
    }
}
