package dev.bucketpress.bucket;

import java.util.Map;
import java.util.Optional;

/**
 * What is written under a key.
 *
 * @param bytes the object itself; not copied, so not to be changed afterwards
 * @param contentType sent to readers as {@code Content-Type}
 * @param cacheControl sent to readers as {@code Cache-Control}, where given
 * @param redirect where S3's website hosting sends readers instead, as an absolute path or URL: {@code
 *     x-amz-website-redirect-location} (docs.aws.amazon.com/AmazonS3/latest/userguide/how-to-page-redirect.html)
 * @param metadata S3 user metadata: names in lower case, values in ASCII, 2 KB in all
 *     (docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html)
 */
public record Content(
        byte[] bytes,
        String contentType,
        Optional<String> cacheControl,
        Optional<String> redirect,
        Map<String, String> metadata) {

    public Content {
        metadata = Map.copyOf(metadata);
    }

    /** Content with nothing beside its type. */
    public static Content of(byte[] bytes, String contentType) {
        return new Content(bytes, contentType, Optional.empty(), Optional.empty(), Map.of());
    }
}
