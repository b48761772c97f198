package dev.bucketpress.run;

import java.time.Duration;
import java.util.List;

/**
 * What came of a look at a key.
 *
 * @param effort what it took in requests, without the others
 * @param took how long it took, without the others
 * @param others looks that it brought about, at posts that ever waited for a page of this one
 */
public record RunResult(Outcome outcome, RunStats effort, Duration took, List<RunResult> others) {

    /** A look that brought about no other. */
    public RunResult(Outcome outcome, RunStats effort, Duration took) {
        this(outcome, effort, took, List.of());
    }
}
