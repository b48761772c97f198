package dev.bucketpress.storage;

import java.util.Map;
import java.util.Optional;

/**
 * What is written beside the bytes of an object.
 *
 * @param contentType sent to readers as {@code Content-Type}
 * @param cacheControl sent to readers as {@code Cache-Control}, where given
 * @param redirect where S3's website hosting sends readers instead, as an absolute path or URL: {@code
 *     x-amz-website-redirect-location} (docs.aws.amazon.com/AmazonS3/latest/userguide/how-to-page-redirect.html)
 * @param metadata S3 user metadata: names in lower case, values in ASCII, 2 KB in all
 *     (docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html)
 */
public record ContentMetadata(
        String contentType, Optional<String> cacheControl, Optional<String> redirect, Map<String, String> metadata) {

    public ContentMetadata {
        metadata = Map.copyOf(metadata);
    }
}
