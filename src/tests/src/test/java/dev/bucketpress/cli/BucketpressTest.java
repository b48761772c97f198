package dev.bucketpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program and its commands have in common. */
class BucketpressTest {

    static Stream<String> commands() {
        return Bucketpress.commandLine(Clock.systemUTC()).getSubcommands().keySet().stream()
                .filter(command -> !command.equals("generate-completion"));
    }

    @Test
    void theHelpListsEveryCommandWithAPurpose() {
        CommandOutput help = CommandOutput.of("--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.err()).isEmpty();
        commands().forEach(command -> assertThat(help.out()).containsPattern("\n  " + command + " +[A-Z]"));
        assertThat(help.out()).contains("Exit codes:", "Examples:").doesNotContain("${", "%n");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theHelpOfACommandTellsItsPurposeOptionsExitCodesAndExamples(String command) {
        CommandOutput help = CommandOutput.of(command, "--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out())
                .contains("Usage: bucketpress " + command, "Options:", "Exit codes:", "Examples:")
                .contains("\n  bucketpress " + command)
                .doesNotContain("${", "%n");
        assertThat(help.out().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void theVersionIsPrinted() {
        assertThat(CommandOutput.of("--version").out()).startsWith("bucketpress ");
        assertThat(CommandOutput.of("mend", "--version").exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "publish",
                "dry-run",
                "dry-run nowhere",
                "dry-run . --time-zone Mars",
                "dry-run . --no-such-option",
                "compare --at-once many",
                "compare --at-once 0",
                "compare --orphans",
                "compare extra",
                "mend --set bucketpress.site.url",
                "mend --set bucketpress.source-bucket=file:a --set bucketpress.public-bucket=file:a",
                "settings",
                "settings --hexo-config nowhere.yml",
                "settings --hexo-config nowhere.yml --format xml"
            })
    void whatIsWrongIsSaidInOneLine(String line) {
        CommandOutput output = CommandOutput.of(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(output.exitCode()).isEqualTo(2);
        assertThat(output.out()).isEmpty();
        assertThat(output.err().lines()).singleElement().asString().doesNotContain("Exception");
    }

    @Test
    void aCompletionScriptIsPrinted() {
        CommandOutput script = CommandOutput.of("generate-completion");

        assertThat(script.exitCode()).isZero();
        assertThat(script.out()).contains("complete -F _complete_bucketpress").contains("--hexo-config");
    }
}
