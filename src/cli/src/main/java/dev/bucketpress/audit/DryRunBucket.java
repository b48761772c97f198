package dev.bucketpress.audit;

import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.ContentHeaders;
import dev.bucketpress.storage.CopySource;
import dev.bucketpress.storage.FetchResult;
import dev.bucketpress.storage.ObjectHead;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * A bucket that nothing is written to: the writes of a run are kept in an overlay that this run alone sees, and each
 * GET and each HEAD of an object is sent to the real bucket once a run. A run stays on one thread, so each thread has its own overlay.
 */
final class DryRunBucket implements Bucket {

    private final Bucket real;
    private final LongAdder requests;
    private final ThreadLocal<Overlay> overlay = ThreadLocal.withInitial(Overlay::new);

    /** What one run has read and written so far. */
    private static final class Overlay {
        private final Map<String, FetchResult> fetched = new HashMap<>();
        private final Map<String, Optional<ObjectHead>> heads = new HashMap<>();
        private final Map<String, Optional<WrittenObject>> written = new LinkedHashMap<>();
        private int writes;
    }

    /** An object in the overlay; without bytes, a copy. */
    private record WrittenObject(ObjectHead head, Optional<byte[]> bytes) {

        /** Its ETag is that of no other object, real ones included. */
        static WrittenObject of(int number, ContentHeaders headers, Optional<byte[]> bytes) {
            long size = bytes.map(all -> all.length).orElse(0);
            return new WrittenObject(
                    new ObjectHead("rehearsed-" + number, size, headers.contentType(), headers.metadata()), bytes);
        }
    }

    /** @param requests counts the requests to the real bucket */
    DryRunBucket(Bucket real, LongAdder requests) {
        this.real = real;
        this.requests = requests;
    }

    /** Clears the overlay for this thread's next run. */
    void clear() {
        overlay.remove();
    }

    /** The keys of the objects that this thread's run left different from the real bucket's. */
    Stream<String> changes() {
        return overlay.get().written.entrySet().stream()
                .filter(entry -> entry.getValue()
                        .map(object -> !isReally(entry.getKey(), object))
                        .orElseGet(() -> seen(entry.getKey()).isPresent()))
                .map(Map.Entry::getKey);
    }

    private boolean isReally(String key, WrittenObject object) {
        return object.bytes().isPresent()
                && fetch(key, object.head().size()) instanceof FetchResult.Whole whole
                && Arrays.equals(whole.bytes(), object.bytes().get());
    }

    private FetchResult fetch(String key, long limit) {
        return overlay.get().fetched.computeIfAbsent(key, asked -> {
            requests.increment();
            return real.get(key, limit);
        });
    }

    private Optional<ObjectHead> seen(String key) {
        if (overlay.get().fetched.containsKey(key)) {
            return overlay.get().fetched.get(key).seen();
        }
        return overlay.get().heads.computeIfAbsent(key, asked -> {
            requests.increment();
            return real.head(key);
        });
    }

    @Override
    public String name() {
        return real.name();
    }

    @Override
    public FetchResult get(String key, long limit) {
        Optional<WrittenObject> object = overlay.get().written.get(key);
        if (object == null) {
            return fetch(key, limit);
        }
        return object.<FetchResult>map(written ->
                        new FetchResult.Whole(written.head(), written.bytes().orElseThrow()))
                .orElseGet(FetchResult.Missing::new);
    }

    /** Only originals are begun to read, and a run writes none. */
    @Override
    public Optional<byte[]> beginning(String key, String etag, int most) {
        requests.increment();
        return real.beginning(key, etag, most);
    }

    @Override
    public Optional<ObjectHead> head(String key) {
        Optional<WrittenObject> object = overlay.get().written.get(key);
        return object == null ? seen(key) : object.map(WrittenObject::head);
    }

    @Override
    public Optional<String> put(String key, Content content, Condition condition) {
        return allows(condition, key)
                ? Optional.of(write(key, content.headers(), Optional.of(content.bytes())))
                : Optional.empty();
    }

    @Override
    public Optional<String> copy(CopySource original, String key, ContentHeaders headers) {
        return Optional.of(write(key, headers, Optional.empty()));
    }

    private String write(String key, ContentHeaders headers, Optional<byte[]> bytes) {
        WrittenObject object = WrittenObject.of(overlay.get().writes++, headers, bytes);
        overlay.get().written.put(key, Optional.of(object));
        return object.head().etag();
    }

    @Override
    public boolean delete(String key, Condition condition) {
        if (!allows(condition, key)) {
            return false;
        }
        overlay.get().written.put(key, Optional.empty());
        return true;
    }

    private boolean allows(Condition condition, String key) {
        return condition instanceof Condition.Always
                || condition.holdsFor(head(key).map(ObjectHead::etag));
    }

    @Override
    public List<String> keys(String prefix) {
        return real.keys(prefix);
    }
}
