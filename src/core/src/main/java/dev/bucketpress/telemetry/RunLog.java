package dev.bucketpress.telemetry;

import java.util.List;

/** Where it is put down what became of keys. */
public interface RunLog {

    /** Tells of one look as soon as it is over, from whichever thread. */
    void tell(LogEntry entry);

    /** Sums up what an invocation did. */
    void sum(List<LogEntry> entries);
}
