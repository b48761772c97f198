package dev.bucketpress.markdown.limits;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a body, with the counts that tell what it costs to parse.
 *
 * @param start the offset of its first character
 * @param end the offset of its line break
 * @param contentStart the offset of its content, after the markers of block quotes and list items
 * @param containers the number of containers (block quotes, list items) that begin on the line, and an estimate of those
 *     it is indented by
 */
record BodyLine(String body, int start, int end, int contentStart, int containers) {

    /** The marker that a block quote, list item, definition or footnote begins with. */
    private static final Pattern CONTAINER =
            Pattern.compile("[ \t]*+(?:>|[-+*:](?=[ \t]|$)|\\d{1,9}[.)](?=[ \t]|$)|\\[\\^[^]\\s]{1,99}]:)");

    /** What such a marker or a thematic break may begin with, but for blanks and digits. */
    private static final String MARKERS = ">-+*:[_";

    /** List items are mostly indented by two to four columns. */
    private static final int WIDE_INDENTATION = 4;

    private static final Pattern QUOTES = Pattern.compile("(?:[ \t]*+>)*+");
    private static final Pattern RULE = Pattern.compile("[ \t]*+(?:[-\\s]++|[*\\s]++|[_\\s]++)");
    private static final Pattern RULE_PREFIX = Pattern.compile("[-*_ \t]*+");
    private static final Pattern DELIMITER_ROW = Pattern.compile("[-|:\\s]*+");
    private static final Pattern TAG_START = Pattern.compile("</?+[\\p{L}_]");

    static BodyLine of(String body, int start, int end) {
        BodyLine line = new BodyLine(body, start, end, start, 0);
        if (line.beginsWithContent()) {
            return line;
        }
        return line.isRule()
                ? new BodyLine(body, start, end, line.afterQuotes(), line.count('>'))
                : line.withContainers();
    }

    /** Whether nothing stands before its content, as in most lines: it is not searched for markers. */
    private boolean beginsWithContent() {
        char first = start < end ? body.charAt(start) : ' ';
        return first > ' ' && !Character.isDigit(first) && MARKERS.indexOf(first) < 0;
    }

    private BodyLine withContainers() {
        int containers = 0;
        Matcher container = matcher(CONTAINER, start);
        while (container.lookingAt()) {
            containers += 1 + (container.end() - container.start()) / WIDE_INDENTATION;
            container.region(container.end(), end);
        }
        int content = container.regionStart();
        while (content < end && isSpace(content)) {
            content++;
        }
        return new BodyLine(body, start, end, content, containers);
    }

    boolean isBlank() {
        int at = start;
        while (at < end && Character.isWhitespace(body.charAt(at))) {
            at++;
        }
        return at == end;
    }

    /** Whether the line is a thematic break, or the beginning of one. */
    private boolean isRule() {
        return matcher(RULE, afterQuotes()).matches();
    }

    /** The length of what looks like a thematic break at the line's beginning, whatever follows. */
    int thematicBreakLength() {
        if (beginsWithContent()) {
            return 0;
        }
        Matcher rule = matcher(RULE_PREFIX, contentStart);
        return rule.lookingAt() ? rule.end() - contentStart : 0;
    }

    private int afterQuotes() {
        Matcher quotes = matcher(QUOTES, start);
        return quotes.lookingAt() ? quotes.end() : start;
    }

    /** Whether flexmark has to copy the line without its indentation. */
    boolean isIndented() {
        return body.charAt(start) == '\t' || body.startsWith("    ", start);
    }

    /** The number of columns of the table whose delimiter row this line is; 0 where it is none. */
    int columns() {
        return mayBeDelimiterRow() && matcher(DELIMITER_ROW, afterQuotes()).matches() ? count('|') : 0;
    }

    /** The number of columns in what looks like a delimiter row at the line's beginning, whatever follows. */
    int leadingColumns() {
        if (!mayBeDelimiterRow()) {
            return 0;
        }
        Matcher row = matcher(DELIMITER_ROW, afterQuotes());
        return row.lookingAt() ? count('|', row.end()) : 0;
    }

    private boolean mayBeDelimiterRow() {
        return !beginsWithContent() || body.charAt(start) == '|';
    }

    /** The number of places where a bare URL may begin. */
    int addresses() {
        int addresses = 0;
        for (int i = start; i < end; i++) {
            char c = body.charAt(i);
            addresses += c == ':' && body.startsWith("://", i) || c == 'w' && body.startsWith("www.", i) ? 1 : 0;
        }
        return addresses;
    }

    /**
     * The number of brackets open after the line, given those before it; the most open within it, where that exceeds
     * the limit.
     */
    int openBrackets(int before) {
        int open = before;
        int most = before;
        for (int i = start; i < end; i++) {
            char c = body.charAt(i);
            open = Math.max(0, open + (c == '[' ? 1 : c == ']' ? -1 : 0));
            most = Math.max(most, open);
        }
        return most > Limit.MAX_OPEN_BRACKETS ? most : open;
    }

    int count(char wanted) {
        return count(wanted, end);
    }

    private int count(char wanted, int before) {
        int count = 0;
        for (int i = start; i < before; i++) {
            count += body.charAt(i) == wanted ? 1 : 0;
        }
        return count;
    }

    /** Whether the line begins with an HTML tag that has too long a name or too many attributes. */
    boolean hasOversizedTag() {
        int tag = contentStart;
        if (tag == end || body.charAt(tag) != '<' || !matcher(TAG_START, tag).lookingAt()) {
            return false;
        }
        int attributes = 0;
        int nameEnd = end;
        char quote = 0;
        for (int i = tag + 1; i < end && (quote != 0 || body.charAt(i) != '>'); i++) {
            boolean space = isSpace(i) && !isSpace(i - 1);
            nameEnd = space && nameEnd == end ? i : nameEnd;
            attributes += space && quote == 0 ? 1 : 0;
            quote = quoteAfter(quote, i);
        }
        return attributes > Limit.MAX_ATTRIBUTES || nameLength(tag + 1, nameEnd) > Limit.MAX_TAG_NAME;
    }

    private boolean isSpace(int index) {
        return body.charAt(index) == ' ' || body.charAt(index) == '\t';
    }

    private char quoteAfter(char quote, int index) {
        char c = body.charAt(index);
        boolean opens = (c == '"' || c == '\'') && body.charAt(index - 1) == '=';
        return quote == 0 ? opens ? c : 0 : c == quote ? 0 : quote;
    }

    private int nameLength(int from, int to) {
        int length = 0;
        while (from + length < to && body.charAt(from + length) != '>') {
            length++;
        }
        return length;
    }

    /**
     * The longest run of spaces and tabs in a heading, which flexmark scans from each of them; 0 outside of headings.
     */
    int spacesInHeading() {
        if (contentStart == end || body.charAt(contentStart) != '#') {
            return 0;
        }
        int longest = 0;
        int run = 0;
        for (int i = contentStart; i < end; i++) {
            run = isSpace(i) ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private Matcher matcher(Pattern pattern, int from) {
        return pattern.matcher(body).region(from, end);
    }
}
