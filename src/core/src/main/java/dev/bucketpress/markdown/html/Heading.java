package dev.bucketpress.markdown.html;

/**
 * A heading of a page.
 *
 * @param level 1 to 6
 * @param id unique on the page
 */
public record Heading(int level, String id, String text) {}
