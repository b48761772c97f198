package dev.bucketpress.storage;

import java.util.List;
import java.util.Optional;

/**
 * A flat store of objects by key, with S3's own guarantees and no more: each call is atomic for its one object, a read
 * sees the last completed write, and nothing holds across objects.
 *
 * <p>Every method throws {@link BucketUnavailable} where the store did not do its work (network, throttling, missing
 * permission, full disk); trying again later may help.
 */
public interface Bucket {

    /** The name by which events speak of this bucket. */
    String name();

    /**
     * The same bucket for a caller who can wait until then and no longer. What is not done by then throws {@link
     * BucketUnavailable}, as does whatever is begun later; a write that was cut short may have happened.
     */
    default Bucket within(Deadline deadline) {
        // What is on this machine answers at once.
        return this;
    }

    /**
     * The object under a key.
     *
     * @param limit the most bytes worth having; of a larger object only the size is fetched
     */
    FetchResult get(String key, long limit);

    /** What is known of an object without its bytes; empty where there is none. */
    Optional<ObjectHead> head(String key);

    /**
     * Writes an object whole, replacing what was there, if the condition holds at that moment.
     *
     * @return the new object's ETag; empty where the condition did not hold and nothing was written
     */
    Optional<String> put(String key, Content content, Condition condition);

    /**
     * Writes a copy of an object, whatever was under the key. Where both buckets are of one kind its bytes do not pass
     * through this program, however many they are.
     *
     * @param label what the copy is written with, whatever the original was written with
     * @return the copy's ETag, which need not be the original's; empty where the original is gone or another by now,
     *     and nothing was written
     */
    default Optional<String> copy(CopySource original, String key, ContentMetadata label) {
        FetchResult fetched = original.bucket().get(original.key(), Integer.MAX_VALUE);
        return fetched instanceof FetchResult.Whole whole && whole.head().etag().equals(original.etag())
                ? put(key, new Content(whole.bytes(), label), new Condition.Always())
                : Optional.empty();
    }

    /**
     * Removes an object if the condition holds at that moment. An object that is not there is as good as removed.
     *
     * @return whether the object is gone; false where the condition did not hold
     */
    boolean delete(String key, Condition condition);

    /** Every key that begins with the prefix, in the order of their UTF-8 bytes. */
    List<String> keys(String prefix);

    /** Every object whose key begins with the prefix, in the order of {@link #keys}. */
    default List<ListedObject> list(String prefix) {
        return keys(prefix).stream()
                .flatMap(key -> head(key).map(head -> new ListedObject(key, head.etag())).stream())
                .toList();
    }
}
