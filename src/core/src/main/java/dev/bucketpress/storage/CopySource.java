package dev.bucketpress.storage;

/**
 * The original of a copy.
 *
 * @param etag of the version to copy; the copy fails where the object has another by now
 */
public record CopySource(Bucket bucket, String key, String etag) {}
