/**
 * The JSON metadata of a post: what it says of the post to readers, and what Bucketpress has to remember of it between
 * one look and the next. Jackson is known here and in {@code intake}.
 */
@NullMarked
package dev.bucketpress.record;

import org.jspecify.annotations.NullMarked;
