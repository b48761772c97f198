package dev.bucketpress.search;

/**
 * A term, and the posts that have it.
 *
 * @param posts their numbers, ascending
 */
record Posting(String term, int[] posts) {}
