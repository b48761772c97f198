/**
 * Where objects are kept: a {@link dev.bucketpress.bucket.Bucket} in S3, or a folder on disk with the same behaviour.
 * The AWS SDK is known here and nowhere else.
 */
@NullMarked
package dev.bucketpress.storage;

import org.jspecify.annotations.NullMarked;
