package dev.bucketpress.cli;

import dev.bucketpress.run.Outcome;
import dev.bucketpress.telemetry.LogEntry;
import dev.bucketpress.telemetry.PrintableText;
import dev.bucketpress.telemetry.RunLog;
import java.io.PrintWriter;
import java.util.List;

/**
 * The log of a preview: prints publications and problems, but nothing of unchanged objects and of lists.
 *
 * @param problemsUrl printed after problems
 */
record PreviewLog(PrintWriter out, String problemsUrl) implements RunLog {

    @Override
    public void log(LogEntry entry) {
        Outcome outcome = entry.outcome();
        if (!(outcome instanceof Outcome.NotAPost
                || outcome instanceof Outcome.Unchanged
                || outcome instanceof Outcome.Listed)) {
            out.println(PrintableText.of(outcome.sentence()));
        }
    }

    @Override
    public void logMetrics(List<LogEntry> entries) {
        if (entries.stream().anyMatch(entry -> entry.outcome() instanceof Outcome.Rejected)) {
            out.println("All problems: " + problemsUrl);
        }
        out.flush();
    }
}
