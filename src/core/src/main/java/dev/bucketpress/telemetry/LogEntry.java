package dev.bucketpress.telemetry;

import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.RunStats;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The log entry of one run for one key.
 *
 * @param duration of the run
 * @param lag the time from the change to the end of the run, where the event tells the time of the change; negative where
 *     the clocks disagree
 */
public record LogEntry(Outcome outcome, RunStats stats, Duration duration, Optional<Duration> lag) {

    /** The log level. Objects that are no posts by their names alone are at DEBUG, since a bucket may hold many. */
    Logger.Level level() {
        if (outcome instanceof Outcome.NotAPost) {
            return Logger.Level.DEBUG;
        }
        if (outcome instanceof Outcome.Postponed) {
            return Logger.Level.ERROR;
        }
        return outcome.problem().isPresent() || hasWarning() ? Logger.Level.WARN : Logger.Level.INFO;
    }

    private boolean hasWarning() {
        return outcome instanceof Outcome.Listed listed && !listed.warnings().isEmpty();
    }
}
