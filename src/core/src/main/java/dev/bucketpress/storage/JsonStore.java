package dev.bucketpress.storage;

import java.io.IOException;
import java.util.Optional;

/** Reads and writes JSON objects of the public bucket under optimistic locks: a write names the ETag that was read. */
public record JsonStore(Bucket bucket) {

    /** What to do about an object that cannot be read, and cannot be deleted without harm. */
    public static final String REMEDY = "bring an earlier version back where the bucket keeps versions, or mend it";

    /**
     * An object as it was read or written.
     *
     * @param etag empty where there was none
     */
    public record Stored<T>(T value, Optional<String> etag) {}

    /** Makes an object of its bytes. */
    @FunctionalInterface
    public interface Parser<T> {
        T parse(byte[] bytes) throws IOException;
    }

    /**
     * Reads an object.
     *
     * @param missing what stands for an object that is not there
     * @throws BucketUnavailable where the bytes are not what this version wrote or could have
     */
    public <T> Stored<T> read(String key, T missing, Parser<T> parser) {
        ObjectParser<Stored<T>> stored = object -> new Stored<>(
                parser.parse(object.bytes()), Optional.of(object.head().etag()));
        return ObjectParser.read(bucket, key, stored, "%s in bucket %s cannot be read; " + REMEDY)
                .orElseGet(() -> new Stored<>(missing, Optional.empty()));
    }

    /** Writes an object; empty where the condition does not hold. */
    public <T> Optional<Stored<T>> write(String key, T value, Content content, Condition condition) {
        return bucket.put(key, content, condition).map(etag -> new Stored<>(value, Optional.of(etag)));
    }

    /** Whether the object is still the one that was read or written. */
    public boolean isUnchanged(String key, Stored<?> seen) {
        return bucket.head(key).map(ObjectHead::etag).equals(seen.etag());
    }
}
