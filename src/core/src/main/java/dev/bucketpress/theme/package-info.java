/**
 * What pages look like: a post and its rendered body become a whole HTML document, and so do the lists that posts are
 * in; feeds and sitemaps tell machines of them. Qute is known here and nowhere
 * else; the templates are in {@code src/main/resources/templates}. What pages with formulas or code load beside it is
 * unpacked into {@code libraries} when the project is built.
 */
@NullMarked
package dev.bucketpress.theme;

import org.jspecify.annotations.NullMarked;
