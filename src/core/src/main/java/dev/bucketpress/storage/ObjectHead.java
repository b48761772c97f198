package dev.bucketpress.storage;

import java.util.Map;

/**
 * The metadata of an object, as a HEAD request returns it.
 *
 * @param etag a hash of the content, without the quotes that HTTP puts around it: equal bytes have equal ETags
 * @param size in bytes
 * @param contentType as it was written
 * @param metadata as it was written
 */
public record ObjectHead(String etag, long size, String contentType, Map<String, String> metadata) {

    public ObjectHead {
        metadata = Map.copyOf(metadata);
    }
}
