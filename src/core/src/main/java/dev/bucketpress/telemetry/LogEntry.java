package dev.bucketpress.telemetry;

import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.RunStats;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * What there is to say of one look at a key.
 *
 * @param took how long it went on
 * @param lag how long after the change it was over, where the event says when that was; clocks may make it negative
 */
public record LogEntry(Outcome outcome, RunStats effort, Duration took, Optional<Duration> lag) {

    /** How much it matters: a bucket may hold any number of things that are no posts by their names alone. */
    Logger.Level level() {
        if (outcome instanceof Outcome.NotAPost) {
            return Logger.Level.DEBUG;
        }
        if (outcome instanceof Outcome.Postponed) {
            return Logger.Level.ERROR;
        }
        return outcome.problem().isPresent() ? Logger.Level.WARN : Logger.Level.INFO;
    }
}
