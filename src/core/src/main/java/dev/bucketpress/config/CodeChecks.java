package dev.bucketpress.config;

import dev.bucketpress.theme.CodeDisplay;
import java.util.Optional;

/** Checks the settings of how code is shown. */
final class CodeChecks {

    private static final int MAX_LINES = 10_000;

    private CodeChecks() {}

    static CodeDisplay display(Settings.CodeSettings code) {
        return new CodeDisplay(lineNumbers(code.lineNumbers()), foldLines(code.foldLines()));
    }

    private static boolean lineNumbers(Optional<String> value) {
        String text = value.orElse("");
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw InvalidSetting.malformed("code.line-numbers", text, "`true` or `false`");
        };
    }

    private static int foldLines(Optional<String> value) {
        String text = value.orElse("");
        try {
            int lines = Integer.parseInt(text);
            if (lines >= 0 && lines <= MAX_LINES) {
                return lines;
            }
        } catch (NumberFormatException e) {
            // The exception below says what was expected.
        }
        throw InvalidSetting.malformed(
                "code.fold-lines", text, "a number of lines up to " + MAX_LINES + ", or 0 to fold nothing");
    }
}
