/**
 * Object storage: a {@link dev.bucketpress.storage.Bucket} in S3, or a folder on disk with the same behaviour. Elsewhere
 * the AWS SDK is known only where its client is created and configured.
 */
@NullMarked
package dev.bucketpress.storage;

import org.jspecify.annotations.NullMarked;
