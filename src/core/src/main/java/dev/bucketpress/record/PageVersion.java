package dev.bucketpress.record;

/**
 * The version of a page that a record describes: the page that a post was last published as.
 *
 * @param key in the public bucket
 * @param etag that the bucket returned when the page was written
 * @param size in bytes
 * @param sha256 of its bytes, in hexadecimal: an ETag is not always a hash of the content
 */
public record PageVersion(String key, String etag, long size, String sha256) {}
