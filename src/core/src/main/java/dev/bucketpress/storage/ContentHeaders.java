package dev.bucketpress.storage;

import java.util.Map;
import java.util.Optional;

/**
 * What a bucket stores beside the bytes of an object, most of which readers get as HTTP headers.
 *
 * @param contentType {@code Content-Type}
 * @param encoding {@code Content-Encoding}, if any
 * @param cacheControl {@code Cache-Control}, if any
 * @param redirect where S3's website hosting redirects readers to, as an absolute path or URL: {@code
 *     x-amz-website-redirect-location} (docs.aws.amazon.com/AmazonS3/latest/userguide/how-to-page-redirect.html); at most
 *     {@link #MAX_REDIRECT} characters
 * @param metadata S3 user metadata: names in lower case, values in ASCII, {@link #MAX_METADATA} bytes in all
 *     (docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html)
 */
public record ContentHeaders(
        String contentType,
        Optional<String> encoding,
        Optional<String> cacheControl,
        Optional<String> redirect,
        Map<String, String> metadata) {

    /** S3 refuses a longer redirect (docs.aws.amazon.com/AmazonS3/latest/API/RESTObjectPOST.html: "limited to 2 KB"). */
    public static final int MAX_REDIRECT = 2048;

    /** S3 refuses more than 2 KB of names and values together. */
    public static final int MAX_METADATA = 2048;

    /** Those of bytes that are the object itself. */
    public ContentHeaders(
            String contentType,
            Optional<String> cacheControl,
            Optional<String> redirect,
            Map<String, String> metadata) {
        this(contentType, Optional.empty(), cacheControl, redirect, metadata);
    }

    public ContentHeaders {
        metadata = Map.copyOf(metadata);
    }
}
