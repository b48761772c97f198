package dev.bucketpress.markdown.inline;

import com.vladsch.flexmark.util.sequence.Escaping;

/**
 * Finds the ends of link destinations and link titles (CommonMark spec 0.31, section 6.3). flexmark's regular
 * expressions need a deep stack for a long title, and scan to the end of the paragraph for each destination that
 * nothing closes.
 */
final class LinkScanner {

    /** There is no destination, or no title, here. */
    static final int NONE = -1;

    /** With its brackets. */
    private static final int MAX_LABEL_LENGTH = 1_001;

    /** The specification requires at least three levels of nesting. */
    private static final int MAX_PARENTHESES = 32;

    /** In the middle of a text, a space of no width. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private LinkScanner() {}

    /** The index after the link destination that begins here; it may be empty. */
    static int endOfDestination(CharSequence text, int start) {
        return start < text.length() && text.charAt(start) == '<'
                ? endOfBracketed(text, start + 1)
                : endOfBare(text, start);
    }

    private static int endOfBracketed(CharSequence text, int start) {
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '<' || c == '\n' || c == '\r') {
                return NONE;
            }
            i += isEscape(text, i) ? 1 : 0;
        }
        return NONE;
    }

    private static int endOfBare(CharSequence text, int start) {
        int open = 0;
        int end = start;
        while (end < text.length() && text.charAt(end) > ' ') {
            char c = text.charAt(end);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open > MAX_PARENTHESES) {
                return NONE;
            }
            if (open < 0) {
                return end;
            }
            end += isEscape(text, end) ? 2 : 1;
        }
        return open == 0 ? end : NONE;
    }

    /** The index after the link title that begins here with a quotation mark or a parenthesis. */
    static int endOfTitle(CharSequence text, int start) {
        char opening = start < text.length() ? text.charAt(start) : '\0';
        if ("\"'(".indexOf(opening) < 0) {
            return NONE;
        }
        char closing = opening == '(' ? ')' : opening;
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == closing) {
                return i + 1;
            }
            if (c == '(' && closing == ')') {
                return NONE;
            }
            i += isEscape(text, i) ? 1 : 0;
        }
        return NONE;
    }

    /** The index after the link label that begins here with a square bracket (CommonMark 0.31, "link label"). */
    static int endOfLabel(CharSequence text, int start) {
        int most = Math.min(text.length(), start + MAX_LABEL_LENGTH);
        if (start >= most || text.charAt(start) != '[') {
            return NONE;
        }
        for (int i = start + 1; i < most; i++) {
            char c = text.charAt(i);
            if (c == ']') {
                return i + 1;
            }
            if (c == '[') {
                return NONE;
            }
            i += isEscape(text, i) ? 1 : 0;
        }
        return NONE;
    }

    private static boolean isEscape(CharSequence text, int index) {
        return text.charAt(index) == '\\'
                && index + 1 < text.length()
                && Escaping.ESCAPABLE_CHARS.indexOf(text.charAt(index + 1)) >= 0;
    }

    /** Whether a character is a space of whatever width. */
    static boolean isSpace(int c) {
        return Character.isSpaceChar(c) || c == BYTE_ORDER_MARK;
    }
}
