package dev.bucketpress.cli;

import dev.bucketpress.run.Outcome;
import dev.bucketpress.telemetry.LogEntry;
import dev.bucketpress.telemetry.PrintableText;
import dev.bucketpress.telemetry.RunLog;
import java.io.PrintWriter;
import java.util.List;

/**
 * The log of a preview: prints every outcome but those of unchanged objects, of lists without warnings, and of files
 * that are neither posts nor pages.
 *
 * @param problemsUrl printed after problems
 */
record PreviewLog(PrintWriter out, String problemsUrl) implements RunLog {

    @Override
    public void log(LogEntry entry) {
        Outcome outcome = entry.outcome();
        if (!(outcome instanceof Outcome.NotAPost
                || outcome instanceof Outcome.Unchanged
                || outcome instanceof Outcome.Listed listed && listed.warnings().isEmpty())) {
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
