package dev.bucketpress.telemetry;

import java.util.stream.Collectors;

/**
 * Text of others on one line of ours. What ends a line, moves the cursor, turns the direction of writing or cannot be
 * seen could make a key look like another, or like a line that nobody wrote.
 */
public final class PrintableText {

    private PrintableText() {}

    /** The text with each such character as JSON would escape it. */
    public static String of(String text) {
        return text.chars()
                .mapToObj(unit -> isPrintable(unit) ? Character.toString(unit) : escape(unit))
                .collect(Collectors.joining());
    }

    /** A text that is not longer than this, in code points; where it was cut, an ellipsis follows. */
    public static String beginning(String text, int limit) {
        return text.codePointCount(0, text.length()) <= limit
                ? text
                : text.substring(0, text.offsetByCodePoints(0, limit)) + "…";
    }

    /** Whether a UTF-16 unit can stand in a line; halves of surrogate pairs can. */
    static boolean isPrintable(int unit) {
        return switch (Character.getType(unit)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    static String escape(int unit) {
        return "\\u" + Integer.toHexString(0x10000 | unit).substring(1);
    }
}
