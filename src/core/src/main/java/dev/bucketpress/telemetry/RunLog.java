package dev.bucketpress.telemetry;

import java.util.List;

/** A log of runs and their metrics. */
public interface RunLog {

    /** Logs a run as soon as it has ended; called from any thread. */
    void log(LogEntry entry);

    /** Logs the metrics of an invocation. */
    void logMetrics(List<LogEntry> entries);
}
