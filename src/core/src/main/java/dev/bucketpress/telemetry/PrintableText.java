package dev.bucketpress.telemetry;

import java.util.stream.Collectors;

/**
 * Escapes untrusted text, such as object keys, for log lines. Characters that end a line, move the cursor, change the
 * direction of writing or are invisible could make a key look like another one, or forge a line (CWE-117).
 */
public final class PrintableText {

    private PrintableText() {}

    /** The text with each such character escaped as in JSON. */
    public static String of(String text) {
        return text.codePoints()
                .mapToObj(c -> isPrintable(c) && !isHalf(c) ? Character.toString(c) : escaped(c))
                .collect(Collectors.joining());
    }

    /** One of two surrogates without the other, which UTF-8 cannot have. */
    private static boolean isHalf(int c) {
        return Character.getType(c) == Character.SURROGATE;
    }

    private static String escaped(int c) {
        return Character.toString(c).chars().mapToObj(PrintableText::escape).collect(Collectors.joining());
    }

    /** The beginning of a text, with an ellipsis where it was cut. The limit is in code points. */
    public static String beginning(String text, int limit) {
        return text.codePointCount(0, text.length()) <= limit
                ? text
                : text.substring(0, text.offsetByCodePoints(0, limit)) + "…";
    }

    /** Whether a UTF-16 unit needs no escape; surrogates need none. */
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
