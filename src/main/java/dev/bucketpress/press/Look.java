package dev.bucketpress.press;

import java.util.List;

/**
 * What came of a look at a key.
 *
 * @param effort what it took, without the others
 * @param others looks at posts that waited for a page which this one found free
 */
public record Look(Outcome outcome, Effort effort, List<Look> others) {}
