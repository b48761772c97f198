/**
 * Holds the two buckets against each other: one command lists what differs, another mends it. Not in the production
 * artefact.
 *
 * <p>Two lists and the records say cheaply which keys are in doubt ({@link dev.bucketpress.audit.Doubts}); what is to
 * become of those is never decided here. The press looks at them: to compare, on a stage where nothing is written
 * ({@link dev.bucketpress.audit.Stage}), and to mend, in earnest.
 */
@NullMarked
package dev.bucketpress.audit;

import org.jspecify.annotations.NullMarked;
