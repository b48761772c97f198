package dev.bucketpress.storage;

import java.util.Map;

/**
 * What is known of an object without its bytes.
 *
 * @param etag a hash of the content, without the quotes it has in HTTP: equal bytes have equal ETags
 * @param size in bytes
 * @param contentType as it was written
 * @param metadata as it was written
 */
public record ObjectHead(String etag, long size, String contentType, Map<String, String> metadata) {

    public ObjectHead {
        metadata = Map.copyOf(metadata);
    }
}
