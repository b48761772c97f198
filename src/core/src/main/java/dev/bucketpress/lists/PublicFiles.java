package dev.bucketpress.lists;

import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Writes the pages, feeds and sitemaps that follow from lists. These writes are unconditional: the writer checks
 * afterwards whether the list that a file was made of is still the same.
 */
record PublicFiles(Bucket bucket) {

    static final String HTML = "text/html; charset=utf-8";
    static final String XML = "application/xml; charset=utf-8";
    static final String ATOM = "application/atom+xml; charset=utf-8";
    static final String JSON_FEED = "application/feed+json; charset=utf-8";
    static final String PLAIN = "text/plain; charset=utf-8";

    /** Browsers ask again each time; a CDN may answer for a minute. */
    static final String CACHE = "public, max-age=0, s-maxage=60";

    void put(String key, String type, byte[] bytes) {
        bucket.put(key, new Content(bytes, type, Optional.of(CACHE), Map.of()), new Condition.Always());
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
