package dev.bucketpress.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code compare}: what differs between the two buckets. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        versionProvider = Bucketpress.Version.class,
        header = "Lists what differs between the two buckets, and writes nothing.",
        description = {
            "%nEach line names a key and what `mend` would do about it, and why. Open problems come last, with line, "
                    + "column and remedy. It takes about one request a post; lists are not checked.",
            "%nThe function's settings are read from the environment (BUCKETPRESS_SITE_URL=...) or from system "
                    + "properties (java -Dbucketpress.site.url=... -jar ...). The buckets are "
                    + "bucketpress.source-bucket and bucketpress.public-bucket. S3 also needs AWS_REGION and "
                    + "credentials."
        },
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing differs, and no post has a problem",
            "1:something differs, or a post has a problem",
            "2:an option or a setting is wrong, or a bucket cannot be reached"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  bucketpress compare", "  bucketpress compare --everything"})
final class CompareCommand implements Callable<Integer> {

    private final Clock clock;

    @Mixin
    private AuditArguments arguments = new AuditArguments();

    /** @param clock measures how long it takes */
    CompareCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        return arguments.compare(clock);
    }
}
