package dev.bucketpress.telemetry;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Writes lines of JSON, one for each look and one or more with an invocation's metrics, as CloudWatch reads them. */
public final class JsonRunLog implements RunLog {

    private final OutputStream out;
    private final Clock clock;
    private final Optional<String> function;

    /**
     * @param out where the lines go; each is written at once
     * @param function the name of the Lambda function, by which its metrics are told from others
     */
    public JsonRunLog(OutputStream out, Clock clock, Optional<String> function) {
        this.out = out;
        this.clock = clock;
        this.function = function;
    }

    @Override
    public void tell(LogEntry entry) {
        if (isWorthALine(entry)) {
            write(new OutcomeLine(entry, clock.instant()).json());
        }
    }

    @Override
    public void sum(List<LogEntry> entries) {
        List<LogEntry> worthALine =
                entries.stream().filter(JsonRunLog::isWorthALine).toList();
        EmbeddedMetrics.of(worthALine).forEach(metrics -> write(metrics.json(clock.instant(), function)));
    }

    private static boolean isWorthALine(LogEntry entry) {
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
