/**
 * What publishing and lists have in common about a run, which is the work for one object key: its {@link
 * dev.bucketpress.run.Outcome outcome} and {@link dev.bucketpress.run.RunStats cost}, the {@link
 * dev.bucketpress.run.Conflict conflict} with another run after which it begins again, the {@link
 * dev.bucketpress.run.Backoff backoff} before that, and {@link dev.bucketpress.run.ParallelRunner many runs in parallel}.
 */
@NullMarked
package dev.bucketpress.run;

import org.jspecify.annotations.NullMarked;
