package dev.bucketpress.theme;

/**
 * What the pages of a site have where its owner wants it.
 *
 * @param search the field of the search
 * @param statistics how many posts and words the site has, at the end of each page
 */
public record PageFeatures(boolean search, boolean statistics) {

    /** Of a site whose owner wants nothing of it. */
    public static final PageFeatures NONE = new PageFeatures(false, false);
}
