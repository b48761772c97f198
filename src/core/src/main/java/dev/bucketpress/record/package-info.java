/**
 * The record of a post: a JSON object in the public bucket that describes the post to programs, and that holds what
 * Bucketpress has to know of the post in its next run.
 */
@NullMarked
package dev.bucketpress.record;

import org.jspecify.annotations.NullMarked;
