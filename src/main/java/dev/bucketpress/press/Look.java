package dev.bucketpress.press;

/**
 * What came of a look at a key.
 *
 * @param effort what it took
 */
public record Look(Outcome outcome, Effort effort) {}
