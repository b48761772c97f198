package dev.bucketpress.storage;

import java.util.Map;
import java.util.Optional;

/**
 * What is written under a key.
 *
 * @param bytes the object itself; not copied, so not to be changed afterwards
 */
public record Content(byte[] bytes, ContentMetadata label) {

    public Content(byte[] bytes, String contentType, Optional<String> cacheControl, Map<String, String> metadata) {
        this(bytes, new ContentMetadata(contentType, cacheControl, Optional.empty(), metadata));
    }

    /** Content with nothing beside its type. */
    public static Content of(byte[] bytes, String contentType) {
        return new Content(bytes, contentType, Optional.empty(), Map.of());
    }

    public String contentType() {
        return label.contentType();
    }

    public Optional<String> cacheControl() {
        return label.cacheControl();
    }

    public Map<String, String> metadata() {
        return label.metadata();
    }
}
