package dev.bucketpress.audit;

import dev.bucketpress.config.InvalidSetting;
import dev.bucketpress.standalone.Standalone;
import dev.bucketpress.storage.BucketUnavailable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Lists what differs between the two buckets, or mends it: {@code ./mvnw -q compile exec:java@compare} and {@code
 * exec:java@mend}, with the function's settings in the environment or as system properties.
 */
public final class Audit {

    private static final int FAILED = 2;

    private Audit() {}

    /** Lists on standard output; exits with 1 where something differs or stays wrong, and with 2 where it cannot tell. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), Map.of(), Clock.systemUTC(), out, System.err));
    }

    /** @param settings what goes before those of the environment */
    static int run(
            List<String> arguments, Map<String, String> settings, Clock clock, PrintStream out, PrintStream progress) {
        try {
            AuditOptions options = AuditOptions.of(arguments);
            // As many connections are kept open as are in use; the JDK keeps five unless it is told.
            System.setProperty("http.maxConnections", Integer.toString(options.atOnce()));
            return new Comparison(Standalone.of(settings), options, clock, out, progress).run();
        } catch (AuditFailure | InvalidSetting | BucketUnavailable e) {
            progress.println(e.getMessage());
            return FAILED;
        }
    }
}
