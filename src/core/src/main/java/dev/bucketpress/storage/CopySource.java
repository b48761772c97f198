package dev.bucketpress.storage;

/**
 * An object that is to be copied.
 *
 * @param etag of the object that was seen; any other is not to be copied
 */
public record CopySource(Bucket bucket, String key, String etag) {}
