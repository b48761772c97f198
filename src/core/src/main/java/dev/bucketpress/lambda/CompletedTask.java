package dev.bucketpress.lambda;

import dev.bucketpress.run.RunResult;
import dev.bucketpress.telemetry.LogEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A task whose run has ended, as it is logged. */
record CompletedTask(ObjectChange.Address address, LogEntry entry, List<LogEntry> followUps) {

    /** @param end when the run ended */
    static CompletedTask of(ObjectChange.Named change, RunResult result, Duration duration, Instant end) {
        Optional<Duration> lag = change.time().map(time -> Duration.between(time, end));
        List<LogEntry> followUps = result.followUps().stream()
                .map(other -> new LogEntry(other.outcome(), other.stats(), other.duration(), Optional.empty()))
                .toList();
        return new CompletedTask(
                change.address(), new LogEntry(result.outcome(), result.stats(), duration, lag), followUps);
    }

    /** The entry of the run, then those of its follow-ups. */
    Stream<LogEntry> entries() {
        return Stream.concat(Stream.of(entry), followUps.stream());
    }
}
