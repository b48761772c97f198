package dev.bucketpress.press;

import java.time.Duration;
import java.util.List;

/**
 * What came of a look at a key.
 *
 * @param effort what it took in requests, without the others
 * @param took how long it took, without the others
 * @param others looks at posts that waited for a page which this one found free
 */
public record Look(Outcome outcome, Effort effort, Duration took, List<Look> others) {

    /** A look that brought about no other. */
    public Look(Outcome outcome, Effort effort, Duration took) {
        this(outcome, effort, took, List.of());
    }
}
