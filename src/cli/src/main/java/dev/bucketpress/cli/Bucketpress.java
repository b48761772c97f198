package dev.bucketpress.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program {@code bucketpress}, which does nothing but hand over to its commands. */
@Command(
        name = "bucketpress",
        mixinStandardHelpOptions = true,
        versionProvider = Bucketpress.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Bucketpress turns Markdown posts in one bucket into a site in another.",
            "These are the commands that people run; the Lambda function does the rest."
        },
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all is well",
            "1:there are differences or problems, which were listed",
            "2:an option or a setting is wrong, or a bucket cannot be reached"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  bucketpress preview my-blog/source --hexo-config my-blog/_config.yml",
            "  bucketpress dry-run my-blog/source/_posts --hexo-config my-blog/_config.yml",
            "  bucketpress settings --hexo-config my-blog/_config.yml",
            "  bucketpress mend",
            "",
            "Each command explains itself: bucketpress COMMAND --help"
        })
public final class Bucketpress {

    /** Plain lines, as everything else on the console. */
    private static final String LOG_FORMAT = "%5$s%6$s%n";

    private Bucketpress() {}

    /** Runs one command; exits with its code. */
    public static void main(String[] arguments) {
        if (System.getProperty("java.util.logging.SimpleFormatter.format") == null) {
            System.setProperty("java.util.logging.SimpleFormatter.format", LOG_FORMAT);
        }
        System.exit(commandLine(Clock.systemUTC())
                .setOut(writer(FileDescriptor.out))
                .setErr(writer(FileDescriptor.err))
                .execute(arguments));
    }

    /** UTF-8 whatever the locale is: keys and titles are. */
    private static PrintWriter writer(FileDescriptor file) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(file), StandardCharsets.UTF_8), true);
    }

    /**
     * The program with all its commands.
     *
     * @param clock gives the date of posts that name none, and measures long work
     */
    public static CommandLine commandLine(Clock clock) {
        FailureMessages failures = new FailureMessages();
        return new CommandLine(new Bucketpress())
                .addSubcommand(new PreviewCommand())
                .addSubcommand(new DryRunCommand(clock))
                .addSubcommand(new SettingsCommand())
                .addSubcommand(new CompareCommand(clock))
                .addSubcommand(new MendCommand(clock))
                .addSubcommand(new GenerateCompletion())
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }

    /** The version of the jar; classes that are in none have no version. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Optional.ofNullable(Bucketpress.class.getPackage().getImplementationVersion())
                    .orElse("(development)");
            return new String[] {"bucketpress " + version};
        }
    }
}
