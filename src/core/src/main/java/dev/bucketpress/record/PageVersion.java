package dev.bucketpress.record;

/**
 * The page a post was last published as.
 *
 * @param key in the public bucket
 * @param etag as the bucket gave it when the page was written
 * @param size in bytes
 * @param sha256 of its bytes, in hexadecimal: an ETag is not always a hash of the content
 */
public record PageVersion(String key, String etag, long size, String sha256) {}
