package dev.bucketpress.record;

/**
 * The version of a source that a record describes: the source that a post was last published from.
 *
 * @param key in the source bucket
 * @param etag that the bucket returned when the source was read
 * @param size in bytes
 */
public record SourceVersion(String key, String etag, long size) {}
