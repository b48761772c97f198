package dev.bucketpress.lists;

import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.CacheControl;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Writes the pages, feeds and sitemaps that follow from lists. These writes are unconditional, but for keys that posts
 * may have too: the writer checks afterwards whether the list that a file was made of is still the same.
 */
record PublicFiles(Bucket bucket) {

    static final String XML = "application/xml; charset=utf-8";
    static final String ATOM = "application/atom+xml; charset=utf-8";
    static final String JSON_FEED = "application/feed+json; charset=utf-8";

    void put(String key, String type, byte[] bytes) {
        put(key, type, bytes, new Condition.Always());
    }

    /** Whether the condition held, and so the file was written. */
    boolean put(String key, String type, byte[] bytes, Condition condition) {
        Content content = new Content(bytes, type, Optional.of(CacheControl.REVALIDATE), Map.of());
        return bucket.put(key, content, condition).isPresent();
    }

    /** Writes a file, or deletes it where it is not to be shown. */
    void show(boolean shown, String key, String type, Supplier<byte[]> bytes) {
        if (shown) {
            put(key, type, bytes.get());
        } else {
            bucket.delete(key, new Condition.Always());
        }
    }
}
