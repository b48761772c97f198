package dev.bucketpress.record;

/**
 * Attempts at processing one version of a post that did not finish: each began with the post alone in its process, which
 * then ran out of memory, stack or time, or was killed.
 *
 * @param etag of the source; attempts at another version say nothing of this one
 * @param count at least 1
 */
public record UnfinishedAttempts(String etag, int count) {}
