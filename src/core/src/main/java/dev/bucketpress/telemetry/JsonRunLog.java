package dev.bucketpress.telemetry;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Logs JSON lines for CloudWatch: one for each run, and one or more with the metrics of an invocation. */
public final class JsonRunLog implements RunLog {

    private final OutputStream out;
    private final Clock clock;
    private final Optional<String> function;

    /**
     * @param out receives the lines; it is flushed after each
     * @param function the name of the Lambda function, which is the dimension of its metrics
     */
    public JsonRunLog(OutputStream out, Clock clock, Optional<String> function) {
        this.out = out;
        this.clock = clock;
        this.function = function;
    }

    @Override
    public void log(LogEntry entry) {
        if (isLogged(entry)) {
            write(new OutcomeLine(entry, clock.instant()).json());
        }
    }

    @Override
    public void logMetrics(List<LogEntry> entries) {
        List<LogEntry> logged = entries.stream().filter(JsonRunLog::isLogged).toList();
        EmbeddedMetrics.of(logged).forEach(metrics -> write(metrics.json(clock.instant(), function)));
    }

    private static boolean isLogged(LogEntry entry) {
        return entry.level() != Logger.Level.DEBUG;
    }

    private void write(byte[] line) {
        try {
            synchronized (out) {
                out.write(line);
                out.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
