package dev.bucketpress.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shape of one line of a body, as far as it tells what the line will cost.
 *
 * @param end where the line break is
 */
record BodyLine(String body, int start, int end) {

    /** What a quote, list item, task, definition or footnote begins with. */
    private static final Pattern CONTAINER = Pattern.compile(
            "[ \t]*+(?:>|[-+*:](?=[ \t]|$)|\\d{1,9}[.)](?=[ \t]|$)|\\[[ xX]](?=[ \t]|$)|\\[\\^[^]\\s]{1,99}]:)");

    private static final Pattern QUOTES = Pattern.compile("(?:[ \t]*+>)*+");
    private static final Pattern RULE = Pattern.compile("[ \t]*+(?:[-\\s]++|[*\\s]++|[_\\s]++)");
    private static final Pattern SEPARATOR = Pattern.compile("[-|:\\s]*+");

    boolean isBlank() {
        return body.substring(start, end).isBlank();
    }

    /** A line across the page, or what may become one. */
    boolean isRule() {
        return matcher(RULE, afterQuotes()).matches();
    }

    int afterQuotes() {
        Matcher quotes = matcher(QUOTES, start);
        return quotes.lookingAt() ? quotes.end() : start;
    }

    /** The number of quotes and list items that begin on the line. */
    int containers() {
        int containers = 0;
        Matcher container = matcher(CONTAINER, start);
        while (container.lookingAt()) {
            containers++;
            container.region(container.end(), end);
        }
        return containers;
    }

    /** The number of columns that a table gets by this line, its separator; 0 where it is none. */
    int columns() {
        int from = afterQuotes();
        return matcher(SEPARATOR, from).matches() ? count('|') : 0;
    }

    int count(char wanted) {
        int count = 0;
        for (int i = start; i < end; i++) {
            count += body.charAt(i) == wanted ? 1 : 0;
        }
        return count;
    }

    /**
     * The length of the name of the HTML tag that the line begins with, or the number of its attributes where that is
     * more; 0 without a tag.
     */
    int sizeOfTag() {
        int tag = contentStart();
        if (tag == end || body.charAt(tag) != '<') {
            return 0;
        }
        int attributes = 0;
        int nameEnd = end;
        char quote = 0;
        for (int i = tag + 1; i < end && (quote != 0 || body.charAt(i) != '>'); i++) {
            char c = body.charAt(i);
            boolean space = c == ' ' || c == '\t';
            nameEnd = space && nameEnd == end ? i : nameEnd;
            attributes += space && quote == 0 ? 1 : 0;
            quote = quoteAfter(quote, i);
        }
        return Math.max(attributes, nameLength(tag + 1, nameEnd));
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

    /** The longest run of spaces and tabs in a heading, which flexmark looks through from each of them; else 0. */
    int spaceInHeading() {
        int content = contentStart();
        if (content == end || body.charAt(content) != '#') {
            return 0;
        }
        int longest = 0;
        int run = 0;
        for (int i = content; i < end; i++) {
            run = body.charAt(i) == ' ' || body.charAt(i) == '\t' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** Where the line begins, its quotes and list items left out. */
    int contentStart() {
        Matcher container = matcher(CONTAINER, start);
        while (container.lookingAt()) {
            container.region(container.end(), end);
        }
        int content = container.regionStart();
        while (content < end && (body.charAt(content) == ' ' || body.charAt(content) == '\t')) {
            content++;
        }
        return content;
    }

    private Matcher matcher(Pattern pattern, int from) {
        return pattern.matcher(body).region(from, end);
    }
}
