package dev.bucketpress.storage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A flat store of objects by key, with the guarantees of S3 and no more: each call is atomic for its one object, a read
 * sees the last completed write, and nothing holds across objects.
 *
 * <p>Every method throws {@link BucketUnavailable} where the store did not do its work (network, throttling, missing
 * permission, full disk); a retry may help.
 */
public interface Bucket {

    /** The name that events use for this bucket. */
    String name();

    /**
     * The same bucket with a deadline for all its calls. A call that has not ended by then, or begins later, throws
     * {@link BucketUnavailable}; a write that was cut short may have happened.
     */
    default Bucket within(Deadline deadline) {
        // A store on this machine answers at once.
        return this;
    }

    /**
     * Reads the object under a key.
     *
     * @param limit in bytes; the content of a larger object is not read
     */
    FetchResult get(String key, long limit);

    /**
     * Reads the first bytes of one version of an object, however large it is.
     *
     * @param etag of the version
     * @param most how many bytes to read; fewer are returned where the object has no more
     * @return empty where the object is gone or has another ETag by now
     */
    default Optional<byte[]> beginning(String key, String etag, int most) {
        return get(key, Integer.MAX_VALUE) instanceof FetchResult.Whole whole
                        && whole.head().etag().equals(etag)
                ? Optional.of(Arrays.copyOf(whole.bytes(), Math.min(most, whole.bytes().length)))
                : Optional.empty();
    }

    /** The metadata of an object (a HEAD request); empty where there is none. */
    Optional<ObjectHead> head(String key);

    /** The ETag of an object (a HEAD request); empty where there is none. */
    default Optional<String> etag(String key) {
        return head(key).map(ObjectHead::etag);
    }

    /**
     * Writes an object whole, replacing what was there, if the condition holds at that moment.
     *
     * @return the new object's ETag; empty where the condition did not hold and nothing was written
     */
    Optional<String> put(String key, Content content, Condition condition);

    /**
     * Writes a copy of an object, whatever was under the key. Between two buckets of one kind the bytes do not pass
     * through this program, however many they are.
     *
     * @param headers of the copy; those of the original are not copied
     * @return the ETag of the copy, which may differ from the original's; empty where the original is gone or has
     *     another ETag by now, and nothing was written
     */
    default Optional<String> copy(CopySource original, String key, ContentHeaders headers) {
        FetchResult fetched = original.bucket().get(original.key(), Integer.MAX_VALUE);
        return fetched instanceof FetchResult.Whole whole && whole.head().etag().equals(original.etag())
                ? put(key, new Content(whole.bytes(), headers), new Condition.Always())
                : Optional.empty();
    }

    /**
     * Removes an object if the condition holds at that moment. The removal of an object that does not exist succeeds.
     *
     * @return whether the object is gone; false where the condition did not hold
     */
    boolean delete(String key, Condition condition);

    /** Every key that begins with the prefix, in the order of their UTF-8 bytes. */
    List<String> keys(String prefix);

    /**
     * The keys that begin with the prefix and come before another key, in the order of {@link #keys}. No more of the
     * listing is asked for than it takes to find them.
     *
     * @param end of ASCII characters, as are the keys that begin with the prefix
     */
    default List<String> keysBefore(String prefix, String end) {
        return keys(prefix).stream().takeWhile(key -> key.compareTo(end) < 0).toList();
    }

    /** Every object whose key begins with the prefix, in the order of {@link #keys}. */
    default List<ListedObject> list(String prefix) {
        return keys(prefix).stream()
                .flatMap(key -> etag(key).map(etag -> new ListedObject(key, etag)).stream())
                .toList();
    }
}
