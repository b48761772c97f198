package dev.bucketpress.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code mend}: repairs what differs between the two buckets. */
@Command(
        name = "mend",
        mixinStandardHelpOptions = true,
        versionProvider = Bucketpress.Version.class,
        header = "Repairs what differs between the two buckets; on an empty public bucket, that is the import.",
        description = {
            "%nEach line names a key and what was done about it. Open problems come last, with line, column and remedy. "
                    + "Lists (home, archives, tags, categories, feeds) are brought up to date with all records.",
            "%nIt may be stopped at any time and started again, and the function may be at work meanwhile. "
                    + "Importing takes about nine requests a post.",
            "%nThe function's settings are read from the environment (BUCKETPRESS_SITE_URL=...) or from system "
                    + "properties (java -Dbucketpress.site.url=... -jar ...). The buckets are "
                    + "bucketpress.source-bucket and bucketpress.public-bucket. S3 also needs AWS_REGION and "
                    + "credentials."
        },
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything is as it should be now",
            "1:something stays wrong, such as posts that only their authors can mend",
            "2:an option or a setting is wrong, or a bucket cannot be reached"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  bucketpress mend", "  bucketpress mend --everything", "  bucketpress mend --orphans"})
final class MendCommand implements Callable<Integer> {

    private final Clock clock;

    @Mixin
    private AuditArguments arguments = new AuditArguments();

    @Option(
            names = "--orphans",
            description = "also reclaim pages whose metadata names a post whose record does not list them: redirected, "
                    + "or removed where the post is gone")
    private boolean orphans;

    /** @param clock measures how long it takes, and gives the date of posts that name none */
    MendCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        return arguments.mend(orphans, clock);
    }
}
