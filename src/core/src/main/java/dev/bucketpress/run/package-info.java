/**
 * What publishing and lists have in common about a run, which is the work for one object key: its {@link
 * dev.bucketpress.run.Outcome outcome} and {@link dev.bucketpress.run.RunStats cost}, the {@link
 * dev.bucketpress.run.Conflict conflict} with another run after which it begins again, and the {@link
 * dev.bucketpress.run.Backoff backoff} before that, and when it is over by {@link dev.bucketpress.run.ClockSkew any clock}.
 */
@NullMarked
package dev.bucketpress.run;

import org.jspecify.annotations.NullMarked;
