package dev.bucketpress.storage;

import java.util.Map;
import java.util.Optional;

/**
 * An object to be written.
 *
 * @param bytes the object itself; not copied, so not to be changed afterwards
 */
public record Content(byte[] bytes, ContentHeaders headers) {

    public Content(byte[] bytes, String contentType, Optional<String> cacheControl, Map<String, String> metadata) {
        this(bytes, new ContentHeaders(contentType, cacheControl, Optional.empty(), metadata));
    }

    /** Content without {@code Cache-Control} and user metadata, as for readers who ask the bucket itself. */
    public static Content of(byte[] bytes, String contentType) {
        return new Content(bytes, contentType, Optional.empty(), Map.of());
    }

    /** Content for the public bucket that may change, without user metadata. */
    public static Content changeable(byte[] bytes, String contentType) {
        return new Content(bytes, contentType, Optional.of(CacheControl.REVALIDATE), Map.of());
    }

    public String contentType() {
        return headers.contentType();
    }

    public Optional<String> cacheControl() {
        return headers.cacheControl();
    }

    public Map<String, String> metadata() {
        return headers.metadata();
    }
}
