/**
 * Two buckets as the version before wrote them, read and brought to the same end by this one. They are among the tests'
 * resources, in {@code upgrade}: {@code source} and {@code public} are folder buckets with finished work and work left
 * undone, {@code expected.tsv} says what each source key comes to and what state it is in, and {@code converged.tsv} has
 * the MD5 of every object that the version before made of the public bucket in the end.
 */
package dev.bucketpress.upgrade;
