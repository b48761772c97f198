/**
 * The site that posts are part of: its settings, and the keys and URLs of everything on it. A post's page is at a
 * {@link dev.bucketpress.site.PageKey}, a tag's, category's or archive's page at
 * {@link dev.bucketpress.site.ListName#path}.
 */
@NullMarked
package dev.bucketpress.site;

import org.jspecify.annotations.NullMarked;
