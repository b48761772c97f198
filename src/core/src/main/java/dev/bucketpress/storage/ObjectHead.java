package dev.bucketpress.storage;

import java.util.Map;
import java.util.Optional;

/**
 * The metadata of an object, as a HEAD request returns it.
 *
 * @param etag tells versions of other bytes apart, without the quotes that HTTP puts around it; often a hash, so that equal
 *     bytes may have one ETag, but where S3 encrypts by a key of KMS it is none
 *     (docs.aws.amazon.com/AmazonS3/latest/API/API_Object.html)
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
