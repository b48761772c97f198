package dev.bucketpress.config;

import dev.bucketpress.storage.Bucket;

/**
 * The two buckets that the settings name.
 *
 * @param source where posts are dropped
 * @param published where pages and records are written
 */
public record Buckets(Bucket source, Bucket published) {}
