package dev.bucketpress.run;

import java.time.Duration;
import java.util.List;

/**
 * The result of one run for one key.
 *
 * @param stats the requests of this run, without those of its follow-ups
 * @param duration the time of this run, without that of its follow-ups
 * @param followUps runs that this one brought about, for posts that ever waited for a page of its post, or link to it
 */
public record RunResult(Outcome outcome, RunStats stats, Duration duration, List<RunResult> followUps) {

    /** A run without follow-ups. */
    public RunResult(Outcome outcome, RunStats stats, Duration duration) {
        this(outcome, stats, duration, List.of());
    }
}
