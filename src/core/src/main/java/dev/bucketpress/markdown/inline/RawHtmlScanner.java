package dev.bucketpress.markdown.inline;

import java.util.HashSet;
import java.util.Set;

/**
 * Finds the end of raw HTML within a paragraph (CommonMark spec 0.31, section 6.6), in one pass over each text. A
 * regular expression needs a deep stack for a long comment, and scans again for each {@code <} that nothing closes.
 *
 * <p>A processing instruction has a name right behind its {@code <?}, as in XML (w3.org/TR/xml, production 16), so that
 * Java's {@code Class<?>} is none.
 */
final class RawHtmlScanner {

    /** There is no raw HTML here. */
    static final int NONE = -1;

    private final CharSequence text;

    /** End markers known not to occur any more, so that they are not searched again. */
    private final Set<String> missing = new HashSet<>();

    RawHtmlScanner(CharSequence text) {
        this.text = text;
    }

    boolean isOf(CharSequence other) {
        return text == other;
    }

    /** The index after the tag, comment, instruction, declaration or CDATA section that begins at this {@code <}. */
    int end(int start) {
        return switch (at(start + 1)) {
            case '!' -> endOfMarkup(start);
            case '?' -> isLetter(at(start + 2)) ? after("?>", start + 2) : NONE;
            case '/' -> endOfClosingTag(start + 2);
            default -> endOfOpeningTag(start + 1);
        };
    }

    private int endOfMarkup(int start) {
        if (hasAt("<!-->", start)) {
            return start + "<!-->".length();
        }
        if (hasAt("<!--->", start)) {
            return start + "<!--->".length();
        }
        if (hasAt("<!--", start)) {
            return endOfComment(start + "<!--".length());
        }
        if (hasAt("<![CDATA[", start)) {
            return after("]]>", start + "<![CDATA[".length());
        }
        return isLetter(at(start + 2)) ? after(">", start + 2) : NONE;
    }

    /** At {@code --!>} too, as browsers read it: else what comes next would be HTML to them alone. */
    private int endOfComment(int from) {
        int end = after("--", from);
        while (end != NONE && at(end) != '>' && !hasAt("!>", end)) {
            end = after("--", end - 1);
        }
        return end == NONE ? NONE : end + (at(end) == '>' ? 1 : 2);
    }

    private int endOfClosingTag(int nameStart) {
        int afterName = afterTagName(nameStart);
        int end = afterSpace(afterName);
        return afterName > nameStart && at(end) == '>' ? end + 1 : NONE;
    }

    private int endOfOpeningTag(int nameStart) {
        int index = afterTagName(nameStart);
        if (index == nameStart) {
            return NONE;
        }
        int next = afterAttribute(index);
        while (next > index) {
            index = next;
            next = afterAttribute(index);
        }
        if (next == NONE) {
            return NONE;
        }
        int end = afterSpace(index);
        end += at(end) == '/' ? 1 : 0;
        return at(end) == '>' ? end + 1 : NONE;
    }

    /**
     * The index after an attribute and the space before it; the index itself without one, NONE where it is malformed.
     */
    private int afterAttribute(int index) {
        int nameStart = afterSpace(index);
        int afterName = afterAttributeName(nameStart);
        if (nameStart == index || afterName == nameStart) {
            return index;
        }
        int equals = afterSpace(afterName);
        return at(equals) == '=' ? afterValue(afterSpace(equals + 1)) : afterName;
    }

    private int afterValue(int start) {
        char quote = at(start);
        if (quote == '"' || quote == '\'') {
            return after(String.valueOf(quote), start + 1);
        }
        int end = start;
        while (end < text.length() && "\"'=<>` \t\r\n\f".indexOf(at(end)) < 0) {
            end++;
        }
        return end > start ? end : NONE;
    }

    private int afterTagName(int start) {
        int end = start;
        while (isLetter(at(end)) || end > start && (isDigit(at(end)) || at(end) == '-')) {
            end++;
        }
        return end;
    }

    private int afterAttributeName(int start) {
        int end = start;
        while (isLetter(at(end))
                || "_:".indexOf(at(end)) >= 0
                || end > start && (isDigit(at(end)) || ".-".indexOf(at(end)) >= 0)) {
            end++;
        }
        return end;
    }

    private int afterSpace(int start) {
        int end = start;
        while (" \t\r\n\f".indexOf(at(end)) >= 0) {
            end++;
        }
        return end;
    }

    private int after(String marker, int from) {
        if (missing.contains(marker)) {
            return NONE;
        }
        for (int i = from; i <= text.length() - marker.length(); i++) {
            if (hasAt(marker, i)) {
                return i + marker.length();
            }
        }
        missing.add(marker);
        return NONE;
    }

    private boolean hasAt(String marker, int index) {
        for (int i = 0; i < marker.length(); i++) {
            if (at(index + i) != marker.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** NUL, which no HTML has, after the end. */
    private char at(int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
