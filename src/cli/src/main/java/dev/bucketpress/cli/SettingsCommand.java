package dev.bucketpress.cli;

import dev.bucketpress.hexo.HexoConfig;
import dev.bucketpress.hexo.HexoSettings;
import dev.bucketpress.hexo.HexoSettings.Setting;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code settings}: the settings that keep a Hexo site as it was. */
@Command(
        name = "settings",
        mixinStandardHelpOptions = true,
        versionProvider = Bucketpress.Version.class,
        header = "Prints the settings that keep a Hexo site as it was.",
        description = {
            "%nReads title, subtitle, url, timezone, language, author, description, permalink and its defaults, and "
                    + "marked.breaks from Hexo's configuration, and prints them as variables of the environment and as parameters of "
                    + "infra/deploy. Values are quoted for the shell.",
            "%nWhat no setting can keep is said on standard error."
        },
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:these settings keep everything",
            "1:something cannot be kept, or has to be set by hand",
            "2:an option is wrong, or the file cannot be read"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  bucketpress settings --hexo-config my-blog/_config.yml",
            "  bucketpress settings --hexo-config my-blog/_config.yml --format env > bucketpress.env"
        })
final class SettingsCommand implements Callable<Integer> {

    private static final int FINE = 0;
    private static final int NOT_ALL_KEPT = 1;

    /** For whom settings are printed. */
    enum Format {
        /** For the environment of a function or of a command. */
        ENV,
        /** For {@code infra/deploy}. */
        DEPLOY
    }

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--hexo-config",
            required = true,
            paramLabel = "FILE",
            description = "the `_config.yml` of the Hexo site")
    private Path hexoConfig;

    @Option(
            names = "--format",
            paramLabel = "env|deploy",
            description =
                    "only the variables of the environment, or only the parameters of infra/deploy; both by default")
    private Optional<Format> format = Optional.empty();

    @Override
    public Integer call() {
        HexoSettings kept = HexoSettings.of(HexoConfig.read(hexoConfig));
        PrintWriter out = spec.commandLine().getOut();
        if (format.isEmpty()) {
            out.println("# The environment of the function, of dev mode and of commands:");
            out.println(environment(kept.settings()));
            out.println();
            out.println("# infra/deploy STACK \\");
            out.println(parameters(kept.settings()));
        } else {
            out.println(format.get() == Format.ENV ? environment(kept.settings()) : parameters(kept.settings()));
        }
        List<String> warnings = format.filter(Format.ENV::equals).isPresent() ? kept.warnings() : kept.deployWarnings();
        warnings.forEach(spec.commandLine().getErr()::println);
        return warnings.isEmpty() ? FINE : NOT_ALL_KEPT;
    }

    private static String environment(List<Setting> settings) {
        return settings.stream()
                .map(setting -> setting.environmentName() + "=" + quoted(setting.value()))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String parameters(List<Setting> settings) {
        return settings.stream()
                .flatMap(setting -> setting.parameter().map(name -> name + "=" + quoted(setting.value())).stream())
                .collect(Collectors.joining(" \\" + System.lineSeparator()));
    }

    /** As a word of a POSIX shell. */
    private static String quoted(String value) {
        return value.matches("[\\w@%+=:,./-]+") ? value : "'" + value.replace("'", "'\\''") + "'";
    }
}
