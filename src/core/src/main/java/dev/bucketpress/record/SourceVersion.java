package dev.bucketpress.record;

/**
 * The source a post was last published from.
 *
 * @param key in the source bucket
 * @param etag as the bucket gave it when the source was read
 * @param size in bytes
 */
public record SourceVersion(String key, String etag, long size) {}
