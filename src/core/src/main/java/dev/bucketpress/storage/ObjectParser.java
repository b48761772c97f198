package dev.bucketpress.storage;

import java.io.IOException;
import java.util.Optional;

/** Parses an object that Bucketpress wrote itself, such as a JSON document, with the ETag for an optimistic lock. */
@FunctionalInterface
public interface ObjectParser<T> {

    /** @throws IOException where the content is damaged, or of another schema */
    T parse(FetchResult.Whole object) throws IOException;

    /**
     * Reads and parses the object under a key.
     *
     * @param failure what to say of an object that cannot be parsed and how to fix it, as a format of its key and its
     *     bucket's name
     * @return empty where there is no object
     * @throws BucketUnavailable where it cannot be read or parsed: work that needs it waits until somebody fixes it
     */
    static <T> Optional<T> read(Bucket bucket, String key, ObjectParser<T> parser, String failure) {
        return parse(bucket, key, bucket.get(key, Integer.MAX_VALUE), parser, failure);
    }

    /** The same for an object that was read already. */
    static <T> Optional<T> parse(
            Bucket bucket, String key, FetchResult fetched, ObjectParser<T> parser, String failure) {
        if (!(fetched instanceof FetchResult.Whole object)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.parse(object));
        } catch (IOException e) {
            throw new BucketUnavailable(failure.formatted(key, bucket.name()) + ": " + e.getMessage(), e);
        }
    }
}
