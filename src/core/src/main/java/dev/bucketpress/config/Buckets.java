package dev.bucketpress.config;

import dev.bucketpress.storage.Bucket;

/**
 * The two buckets that the settings name.
 *
 * @param source private; authors upload posts to it
 * @param published public; pages, records and lists are written to it
 */
public record Buckets(Bucket source, Bucket published) {}
