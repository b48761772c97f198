package dev.bucketpress.text;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The characters that set the direction of writing until another ends them (unicode.org/reports/tr9, section 2). One
 * that is never ended goes on over what stands beside the text.
 */
public final class BidiControls {

    private static final char POP_DIRECTIONAL_FORMATTING = '\u202C';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    private BidiControls() {}

    /** The text with each of them ended. An end of anything but the last that was begun is left out. */
    public static String closed(String text) {
        if (text.chars().noneMatch(BidiControls::isOne)) {
            return text;
        }
        StringBuilder closed = new StringBuilder(text.length() + 4);
        Deque<Character> open = new ArrayDeque<>();
        for (char c : text.toCharArray()) {
            if (!isOne(c)) {
                closed.append(c);
            } else if (!isEnd(c)) {
                open.push(c <= '\u202E' ? POP_DIRECTIONAL_FORMATTING : POP_DIRECTIONAL_ISOLATE);
                closed.append(c);
            } else if (!open.isEmpty() && open.element() == c) {
                closed.append(open.pop());
            }
        }
        open.forEach(closed::append);
        return closed.toString();
    }

    private static boolean isOne(int c) {
        return c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
    }

    private static boolean isEnd(char c) {
        return c == POP_DIRECTIONAL_FORMATTING || c == POP_DIRECTIONAL_ISOLATE;
    }
}
