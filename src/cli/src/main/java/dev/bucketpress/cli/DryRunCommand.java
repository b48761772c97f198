package dev.bucketpress.cli;

import dev.bucketpress.hexo.DryRunOptions;
import dev.bucketpress.hexo.HexoConfig;
import dev.bucketpress.hexo.Survey;
import dev.bucketpress.hexo.SurveyReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command {@code dry-run}: what would become of a folder of posts. */
@Command(
        name = "dry-run",
        mixinStandardHelpOptions = true,
        versionProvider = Bucketpress.Version.class,
        header = "Lists what would become of each post of a folder.",
        description = {
            "%nReads every post and publishes nothing. A post is listed with the URL that it would have, or with why it "
                    + "would have none; below it stand its problems and warnings, each with line and column.",
            "%nWith Hexo's configuration, the URL is followed by `=` where Hexo has the post at the same URL, else by "
                    + "Hexo's. The settings that keep Hexo's URLs come first."
        },
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every post can be published",
            "1:a post has a problem",
            "2:an option is wrong, or a file cannot be read"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  bucketpress dry-run my-blog/source/_posts",
            "  bucketpress dry-run my-blog/source/_posts --hexo-config my-blog/_config.yml",
            "  bucketpress dry-run my-blog/source/_posts --hexo-config my-blog/_config.yml --built-in UTC"
        })
final class DryRunCommand implements Callable<Integer> {

    private static final int FINE = 0;
    private static final int PROBLEMS = 1;

    private final Clock clock;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "the posts, as in my-blog/source/_posts")
    private Path folder;

    @Option(
            names = "--hexo-config",
            paramLabel = "FILE",
            description = "the `_config.yml` of a Hexo site, to compare URLs with Hexo's")
    private Optional<Path> hexoConfig = Optional.empty();

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            converter = ZoneConverter.class,
            description =
                    "the zone of dates that name none, as in Asia/Shanghai; Hexo's `timezone` by default, else UTC")
    private Optional<ZoneId> zone = Optional.empty();

    @Option(
            names = "--built-in",
            paramLabel = "ZONE",
            converter = ZoneConverter.class,
            description = "the zone of the machine that built the Hexo site, which decides the dates in Hexo's URLs; "
                    + "UTC on most CI services, the same as --time-zone by default")
    private Optional<ZoneId> builtIn = Optional.empty();

    /** @param clock gives the date of posts that name none */
    DryRunCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no folder of posts at `" + folder + "`. Name it, as in my-blog/source/_posts.");
        }
        DryRunOptions options = DryRunOptions.of(folder, hexoConfig.map(HexoConfig::read), zone, builtIn);
        Survey survey = Survey.of(options, clock.instant(), spec.commandLine().getErr());
        spec.commandLine().getOut().print(SurveyReport.of(options, survey));
        spec.commandLine().getOut().flush();
        return survey.hasProblems() ? PROBLEMS : FINE;
    }

    /** Reads the name of a time zone. */
    static final class ZoneConverter implements ITypeConverter<ZoneId> {

        @Override
        public ZoneId convert(String name) {
            try {
                return ZoneId.of(name);
            } catch (DateTimeException e) {
                throw new TypeConversionException(
                        "`" + name + "` is no time zone; write one as in Asia/Shanghai or UTC");
            }
        }
    }
}
