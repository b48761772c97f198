package dev.bucketpress.storage;

/**
 * An object in a listing of its bucket.
 *
 * @param etag the same as in {@link ObjectHead}
 */
public record ListedObject(String key, String etag) {}
