package dev.bucketpress.post;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The text of a date. Input methods and copied text put characters into it that look like ASCII's, or like nothing, and
 * are others: {@code ２０２０}, {@code 23：00}, a no-break space.
 *
 * @param plain the same in ASCII, as far as it was meant so
 * @param odd the other characters, each once, as a sentence can name them
 */
record DateText(String plain, Set<String> odd) {

    /** The full-width forms of ASCII stand in its order (Unicode, block "Halfwidth and Fullwidth Forms"). */
    private static final int FULL_WIDTH_FIRST = 0xFF01;

    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_OFFSET = FULL_WIDTH_FIRST - '!';
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
    private static final String COLONS = "\u2236\uFE30\uFE55";

    static DateText of(String written) {
        StringBuilder plain = new StringBuilder();
        Set<String> odd = new LinkedHashSet<>();
        for (int c : written.codePoints().toArray()) {
            String meant = meant(c);
            plain.append(meant);
            if (c > '~' && !meant.equals(Character.toString(c))) {
                odd.add(name(c));
            }
        }
        return new DateText(plain.toString().strip(), odd);
    }

    private static String meant(int c) {
        if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
            return Character.toString(c - FULL_WIDTH_OFFSET);
        }
        if (isInvisible(c)) {
            return "";
        }
        if (Character.isSpaceChar(c)) {
            return " ";
        }
        return DASHES.indexOf(c) >= 0 ? "-" : COLONS.indexOf(c) >= 0 ? ":" : Character.toString(c);
    }

    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT;
    }

    private static String name(int c) {
        String code = " (U+%04X)".formatted(c);
        if (isInvisible(c)) {
            return "an invisible character" + code;
        }
        return (Character.isSpaceChar(c) ? space(c) : "`" + Character.toString(c) + "`") + code;
    }

    private static String space(int c) {
        return c == '\u00A0' ? "a no-break space" : c == '\u3000' ? "a full-width space" : "an unusual space";
    }

    boolean isOdd() {
        return !odd.isEmpty();
    }

    /** What is odd, as the object of a sentence. */
    String named() {
        return String.join(", ", odd);
    }
}
