package dev.bucketpress.cli;

import dev.bucketpress.audit.Audit;
import dev.bucketpress.audit.AuditOptions;
import dev.bucketpress.standalone.Standalone;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that {@code compare} and {@code mend} share, and how either is run. */
final class AuditArguments {

    private static final int FINE = 0;
    private static final int DIFFERENCES = 1;
    private static final int MAX_AT_ONCE = 256;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--everything",
            description =
                    "process every post, not only those that listings and records put in doubt: after a change of "
                            + "settings, theme or version")
    private boolean everything;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "a setting that takes precedence over the environment, as in bucketpress.site.title=Letters")
    private Map<String, String> settings = new LinkedHashMap<>();

    private int atOnce;

    /**
     * Sixteen by default: processing a post is half a dozen requests one after the other, 10 to 50 ms each. Sixteen
     * keep two processors busy near the buckets, and stay below a third of the 3,500 writes a second that S3 takes
     * under one prefix (docs.aws.amazon.com/AmazonS3/latest/userguide/optimizing-performance.html).
     */
    @Option(
            names = "--at-once",
            paramLabel = "N",
            defaultValue = "16",
            description = "how many keys are processed at the same time, from 1 to " + MAX_AT_ONCE
                    + "; ${DEFAULT-VALUE} by default")
    private void setAtOnce(int number) {
        if (number < 1 || number > MAX_AT_ONCE) {
            throw new ParameterException(
                    spec.commandLine(),
                    "`--at-once` is `" + number + "`; write a number from 1 to " + MAX_AT_ONCE + ".");
        }
        atOnce = number;
    }

    int compare(Clock clock) {
        return run(new AuditOptions(false, everything, false, atOnce), clock);
    }

    int mend(boolean orphans, Clock clock) {
        return run(new AuditOptions(true, everything, orphans, atOnce), clock);
    }

    private int run(AuditOptions options, Clock clock) {
        // As many connections are kept open as are in use; the JDK keeps five unless it is told.
        System.setProperty("http.maxConnections", Integer.toString(atOnce));
        Audit audit = new Audit(
                Standalone.of(settings),
                options,
                clock,
                spec.commandLine().getOut(),
                spec.commandLine().getErr());
        return audit.run() ? FINE : DIFFERENCES;
    }
}
