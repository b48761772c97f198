package dev.bucketpress.storage;

import java.util.Map;
import java.util.Optional;

/**
 * What a bucket stores beside the bytes of an object, most of which readers get as HTTP headers.
 *
 * @param contentType {@code Content-Type}
 * @param cacheControl {@code Cache-Control}, if any
 * @param redirect where S3's website hosting redirects readers to, as an absolute path or URL: {@code
 *     x-amz-website-redirect-location} (docs.aws.amazon.com/AmazonS3/latest/userguide/how-to-page-redirect.html)
 * @param metadata S3 user metadata: names in lower case, values in ASCII, 2 KB in all
 *     (docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html)
 */
public record ContentHeaders(
        String contentType, Optional<String> cacheControl, Optional<String> redirect, Map<String, String> metadata) {

    public ContentHeaders {
        metadata = Map.copyOf(metadata);
    }
}
