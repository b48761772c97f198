package dev.bucketpress.storage;

import java.util.Map;
import java.util.Optional;

/**
 * The metadata of an object, as a HEAD request returns it.
 *
 * @param etag a hash of the content, without the quotes that HTTP puts around it: equal bytes have equal ETags
 * @param size in bytes
 * @param contentType as it was written
 * @param encoding {@code Content-Encoding}, in lower case; empty where the bytes are the object itself
 * @param metadata as it was written
 */
public record ObjectHead(
        String etag, long size, String contentType, Optional<String> encoding, Map<String, String> metadata) {

    /** That of an object whose bytes are the object itself. */
    public ObjectHead(String etag, long size, String contentType, Map<String, String> metadata) {
        this(etag, size, contentType, Optional.empty(), metadata);
    }

    public ObjectHead {
        metadata = Map.copyOf(metadata);
    }
}
