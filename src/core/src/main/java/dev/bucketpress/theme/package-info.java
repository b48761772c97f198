/**
 * What pages look like: posts and lists become whole HTML documents, feeds and sitemaps, by the Qute templates in
 * {@code src/main/resources/templates}. The JavaScript libraries for formulas and code are unpacked into
 * {@code libraries} when the project is built.
 */
@NullMarked
package dev.bucketpress.theme;

import org.jspecify.annotations.NullMarked;
