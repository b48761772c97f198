/**
 * The comparison of the two buckets, and the repair of what differs: the work of the commands {@code compare} and
 * {@code mend}. Not in the production artefact.
 *
 * <p>A listing of each bucket and the records say cheaply which keys may be out of date ({@link
 * dev.bucketpress.audit.StalenessCheck}). What is to become of those is never decided here: they are reconciled as after
 * an event. To compare, that is a dry run on buckets that keep writes to themselves ({@link
 * dev.bucketpress.audit.DryRunBucket}); to mend, it is done for real.
 */
@NullMarked
package dev.bucketpress.audit;

import org.jspecify.annotations.NullMarked;
