package dev.bucketpress.post;

/**
 * A file that is not to have a page, and nothing is wrong with that: a draft, a standalone page, or no file at all.
 *
 * @param why for the log, as in "it is a draft"
 */
public record Unpublished(String why) implements ReadResult {}
