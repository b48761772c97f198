package dev.bucketpress.markdown.html;

import java.util.HashSet;
import java.util.Set;

/**
 * Finds the end of raw HTML within a paragraph (CommonMark spec 0.31, section 6.6), each text in one pass. As a regular
 * expression it needs a deep stack for a long comment, and begins anew for each {@code <} that nothing closes.
 */
public final class InlineHtmlScanner {

    /** There is no raw HTML here. */
    public static final int NONE = -1;

    private static final String COMMENT_END = "-->";

    private final CharSequence text;

    /** What is known not to come any more, so that nobody looks for it again. */
    private final Set<String> missing = new HashSet<>();

    public InlineHtmlScanner(CharSequence text) {
        this.text = text;
    }

    public boolean isOf(CharSequence other) {
        return text == other;
    }

    /** The index behind the tag, comment, instruction, declaration or CDATA section that begins at this {@code <}. */
    public int end(int start) {
        return switch (at(start + 1)) {
            case '!' -> endOfMarkup(start);
            case '?' -> behind("?>", start + 2);
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
            return behind(COMMENT_END, start + "<!--".length());
        }
        if (hasAt("<![CDATA[", start)) {
            return behind("]]>", start + "<![CDATA[".length());
        }
        return isLetter(at(start + 2)) ? behind(">", start + 2) : NONE;
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

    /** Behind the attribute and the space before it; the index itself where there is none, NONE where it is broken. */
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
            return behind(String.valueOf(quote), start + 1);
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

    private int behind(String mark, int from) {
        if (missing.contains(mark)) {
            return NONE;
        }
        for (int i = from; i <= text.length() - mark.length(); i++) {
            if (hasAt(mark, i)) {
                return i + mark.length();
            }
        }
        missing.add(mark);
        return NONE;
    }

    private boolean hasAt(String mark, int index) {
        for (int i = 0; i < mark.length(); i++) {
            if (at(index + i) != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** NUL, which no HTML has, behind the end. */
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
