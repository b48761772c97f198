package dev.bucketpress.storage;

/**
 * An object as a list of its bucket has it.
 *
 * @param etag as a look at the object itself tells it
 */
public record ListedObject(String key, String etag) {}
