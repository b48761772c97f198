package dev.bucketpress.telemetry;

import java.util.List;
import org.jboss.logging.Logger;

/** Logs outcomes for people at a console, and no metrics. */
public final class ConsoleRunLog implements RunLog {

    private static final Logger LOG = Logger.getLogger("bucketpress");

    @Override
    public void log(LogEntry entry) {
        LOG.log(entry.level(), PrintableText.of(entry.outcome().sentence()));
    }

    @Override
    public void logMetrics(List<LogEntry> entries) {
        // People at a console see the lines themselves.
    }
}
