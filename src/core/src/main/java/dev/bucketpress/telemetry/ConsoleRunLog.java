package dev.bucketpress.telemetry;

import java.util.List;
import org.jboss.logging.Logger;

/** Tells people on a console what became of their posts. */
public final class ConsoleRunLog implements RunLog {

    private static final Logger LOG = Logger.getLogger("bucketpress");

    @Override
    public void tell(LogEntry entry) {
        LOG.log(entry.level(), PrintableText.of(entry.outcome().sentence()));
    }

    @Override
    public void sum(List<LogEntry> entries) {
        // Whoever reads along needs no sums.
    }
}
