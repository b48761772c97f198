package dev.bucketpress.lists;

import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.CacheControl;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.theme.Asset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Writes the pages, feeds and sitemaps that follow from lists. These writes are unconditional, but for keys that posts
 * may have too: the writer checks afterwards whether the list that a file was made of is still the same.
 */
record PublicFiles(Bucket bucket) {

    void put(String key, String type, byte[] bytes) {
        put(key, type, bytes, new Condition.Always());
    }

    /** Whether the condition held, and so the file was written. */
    boolean put(String key, String type, byte[] bytes, Condition condition) {
        return bucket.put(key, Content.changeable(bytes, type), condition).isPresent();
    }

    /** Writes a file whose key names its version, unless it is there. */
    void provide(Asset asset) {
        Content content =
                new Content(asset.bytes(), asset.contentType(), Optional.of(CacheControl.IMMUTABLE), Map.of());
        bucket.put(asset.key(), content, new Condition.Absent());
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
