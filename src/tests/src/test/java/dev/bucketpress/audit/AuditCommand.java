package dev.bucketpress.audit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Runs the commands `compare` and `mend` as people do, but for where the settings and the time come from. */
public final class AuditCommand {

    /**
     * What a command came to.
     *
     * @param exit its exit code
     * @param output what it printed, progress included
     */
    public record Result(int exit, String output) {}

    private AuditCommand() {}

    public static Result run(Map<String, String> settings, Clock clock, String... arguments) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8);
        int exit = Audit.run(List.of(arguments), settings, clock, stream, stream);
        return new Result(exit, output.toString(StandardCharsets.UTF_8));
    }
}
