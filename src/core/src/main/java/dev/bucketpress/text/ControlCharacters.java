package dev.bucketpress.text;

import java.util.regex.Pattern;

/**
 * The characters that no output has: HTML and XML allow them not even as references (html.spec.whatwg.org, section
 * 13.1.4; w3.org/TR/xml, production 2), they show nothing, and programs that read them do as they please. These are the
 * controls of C0, but for tabs and line ends, DEL, those of C1, the noncharacters, and halves of surrogate pairs.
 */
public final class ControlCharacters {

    private static final int VERTICAL_TAB = 0x0B;
    private static final Pattern INVISIBLE = Pattern.compile("[\\x01-\\x08\\x0E-\\x1F\\x7F-\\x9F]+");

    private ControlCharacters() {}

    /** Whether a text has any. */
    public static boolean areIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F && c < 0xA0 || c >= Character.MIN_SURROGATE) {
                int codePoint = text.codePointAt(i);
                if (isOne(codePoint)) {
                    return true;
                }
                i += Character.charCount(codePoint) - 1;
            }
        }
        return false;
    }

    /** The text without them. A carriage return, a form feed and a vertical tab, which part words, become blanks. */
    public static String without(String text) {
        if (!areIn(text)) {
            return text;
        }
        StringBuilder rest = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(rest, c));
        return rest.toString();
    }

    /**
     * Markdown without those of them that are no white space, in the same lines. Markup that they part, such as the
     * beginning of a comment, would else become whole only when the page is written. U+0000 stays, which Markdown shows as
     * U+FFFD (CommonMark spec 0.31, section 2.3).
     */
    public static String withoutInvisible(String markdown) {
        return areIn(markdown) ? INVISIBLE.matcher(markdown).replaceAll("") : markdown;
    }

    private static void append(StringBuilder rest, int c) {
        if (c == '\r') {
            rest.append('\n');
        } else if (c == '\f' || c == VERTICAL_TAB) {
            rest.append(' ');
        } else if (!isOne(c)) {
            rest.appendCodePoint(c);
        }
    }

    private static boolean isOne(int c) {
        boolean isNoncharacter = (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
        boolean isSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return Character.isISOControl(c) && c != '\t' && c != '\n' || isNoncharacter || isSurrogate;
    }
}
