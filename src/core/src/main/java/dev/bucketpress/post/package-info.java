/**
 * Reading of posts: a source key and a file become a {@link dev.bucketpress.post.Post}, or a {@link
 * dev.bucketpress.text.Problem} with its position and its remedy. Decides what the keys of front matter mean: dates,
 * permalinks, tags and categories, and what is not published.
 */
@NullMarked
package dev.bucketpress.post;

import org.jspecify.annotations.NullMarked;
