/**
 * How large pictures are, by their first bytes, so that pages can keep their places free before they are loaded. A library
 * for this decodes pictures too, and mostly needs {@code java.desktop}, which would double the native executable; the
 * headers alone take a few lines each.
 */
@NullMarked
package dev.bucketpress.picture;

import org.jspecify.annotations.NullMarked;
