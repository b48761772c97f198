package dev.bucketpress.hexo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/**
 * Says what would become of a folder of posts, and publishes nothing: {@code ./mvnw -q compile exec:java@dry-run
 * -Dposts=source/_posts -Dhexo-config=_config.yml}.
 */
public final class HexoDryRun {

    private static final int FINE = 0;
    private static final int PROBLEMS = 1;
    private static final int FAILED = 2;

    private HexoDryRun() {}

    /** Lists on standard output; exits with 1 where a post has a problem, and with 2 where there is nothing to list. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), Clock.systemUTC(), out, System.err));
    }

    static int run(List<String> arguments, Clock clock, PrintStream out, PrintStream progress) {
        try {
            DryRunOptions options = DryRunOptions.of(arguments);
            Survey survey = Survey.of(options, clock.instant(), progress);
            out.print(SurveyReport.of(options, survey));
            return survey.hasProblems() ? PROBLEMS : FINE;
        } catch (DryRunFailure e) {
            progress.println(e.getMessage());
            return FAILED;
        }
    }
}
