package dev.bucketpress.storage;

import java.util.Map;

/**
 * The metadata of an object, as a HEAD request returns it.
 *
 * @param etag tells versions of other bytes apart, without the quotes that HTTP puts around it; often a hash, so that equal
 *     bytes may have one ETag, but where S3 encrypts by a key of KMS it is none
 *     (docs.aws.amazon.com/AmazonS3/latest/API/API_Object.html)
 * @param size in bytes
 * @param contentType as it was written
 * @param metadata as it was written
 */
public record ObjectHead(String etag, long size, String contentType, Map<String, String> metadata) {

    public ObjectHead {
        metadata = Map.copyOf(metadata);
    }
}
