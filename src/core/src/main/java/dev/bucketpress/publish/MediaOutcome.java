package dev.bucketpress.publish;

import dev.bucketpress.run.Outcome;

/**
 * What one try of a run for a media file came to.
 *
 * @param target what posts show of the file from now on
 */
record MediaOutcome(Outcome outcome, LinkTarget target) {}
