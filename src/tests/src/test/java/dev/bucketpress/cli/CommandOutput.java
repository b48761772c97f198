package dev.bucketpress.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The result of a command line: its exit code, and what it wrote. */
public record CommandOutput(int exitCode, String out, String err) {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    /** Runs the program in this process. */
    static CommandOutput of(String... arguments) {
        return of(CLOCK, arguments);
    }

    /** The same at another time. */
    public static CommandOutput of(Clock clock, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Bucketpress.commandLine(clock)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new CommandOutput(exitCode, out.toString(), err.toString());
    }
}
