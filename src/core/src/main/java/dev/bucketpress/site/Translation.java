package dev.bucketpress.site;

/**
 * The page of a post that says the same in another language.
 *
 * @param language a BCP 47 tag
 * @param path of the page on the site, percent-encoded
 * @param title of the post
 */
public record Translation(String language, String path, String title) {}
