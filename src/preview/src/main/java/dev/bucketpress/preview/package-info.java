/**
 * Dev mode: two folders stand for the two buckets. Files saved in one, and records that change in the other, become
 * S3 events at the local Lambda endpoint, and a preview serves what appears. None of it is in the production artefact.
 */
@NullMarked
package dev.bucketpress.preview;

import org.jspecify.annotations.NullMarked;
