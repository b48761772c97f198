/**
 * Dev mode: two folders stand for the two buckets. Files saved in one become S3 events at the local Lambda endpoint,
 * and a preview serves what appears in the other. None of it is in the production artefact.
 */
@NullMarked
package dev.bucketpress.local;

import org.jspecify.annotations.NullMarked;
