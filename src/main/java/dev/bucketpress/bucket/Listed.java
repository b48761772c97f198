package dev.bucketpress.bucket;

/**
 * An object as a list of its bucket has it.
 *
 * @param etag as a look at the object itself tells it
 */
public record Listed(String key, String etag) {}
