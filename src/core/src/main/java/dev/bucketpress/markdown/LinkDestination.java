package dev.bucketpress.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;

/**
 * Finds the ends of a link's address and title (CommonMark spec 0.31, section 6.3). flexmark's regular expressions need
 * a deep stack for a long title, and read to the end of the paragraph for each address that nothing closes.
 */
final class LinkDestination {

    /** There is no address, or no title, here. */
    static final int NONE = -1;

    /** The specification leaves the bound open, but for at least three. */
    private static final int MOST_PARENTHESES = 32;

    private LinkDestination() {}

    /** The index behind the address that begins here; the address may be empty. */
    static int endOfAddress(CharSequence text, int start) {
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
            if (open > MOST_PARENTHESES) {
                return NONE;
            }
            if (open < 0) {
                return end;
            }
            end += isEscape(text, end) ? 2 : 1;
        }
        return open == 0 ? end : NONE;
    }

    /** The index behind the title that begins here with a quotation mark or a parenthesis. */
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

    private static boolean isEscape(CharSequence text, int index) {
        return text.charAt(index) == '\\'
                && index + 1 < text.length()
                && Escaping.ESCAPABLE_CHARS.indexOf(text.charAt(index + 1)) >= 0;
    }
}
