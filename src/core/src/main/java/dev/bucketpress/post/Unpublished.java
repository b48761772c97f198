package dev.bucketpress.post;

/**
 * A file that is not to be published, though nothing is wrong with it: a draft, a standalone page, or one that does not
 * exist.
 *
 * @param why for the log, as in "it is a draft"
 */
public record Unpublished(String why) implements ReadResult {}
