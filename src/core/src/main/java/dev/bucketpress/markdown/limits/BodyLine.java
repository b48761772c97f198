package dev.bucketpress.markdown.limits;

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

    /** Items of lists are mostly indented by two to four columns. */
    private static final int WIDE_INDENTATION = 4;

    private static final Pattern QUOTES = Pattern.compile("(?:[ \t]*+>)*+");
    private static final Pattern RULE = Pattern.compile("[ \t]*+(?:[-\\s]++|[*\\s]++|[_\\s]++)");
    private static final Pattern BEGINNING_OF_RULE = Pattern.compile("[-*_ \t]*+");
    private static final Pattern SEPARATOR = Pattern.compile("[-|:\\s]*+");
    private static final Pattern BEGINNING_OF_TAG = Pattern.compile("</?+[\\p{L}_]");
    private static final Pattern ADDRESS = Pattern.compile("://|www\\.");

    boolean isBlank() {
        return body.substring(start, end).isBlank();
    }

    /** A line across the page, or what may become one. */
    private boolean isRule() {
        return matcher(RULE, afterQuotes()).matches();
    }

    /** How far the line looks like one across the page, even if it goes on otherwise. */
    int lengthOfRule() {
        int content = contentStart();
        Matcher rule = matcher(BEGINNING_OF_RULE, content);
        return rule.lookingAt() ? rule.end() - content : 0;
    }

    private int afterQuotes() {
        Matcher quotes = matcher(QUOTES, start);
        return quotes.lookingAt() ? quotes.end() : start;
    }

    /** The number of quotes and list items that begin on the line, and of those it is indented by, at a guess. */
    int containers() {
        if (isRule()) {
            return count('>');
        }
        int containers = 0;
        Matcher container = matcher(CONTAINER, start);
        while (container.lookingAt()) {
            containers += 1 + (container.end() - container.start()) / WIDE_INDENTATION;
            container.region(container.end(), end);
        }
        return containers;
    }

    /** Whether flexmark has to put the line together without its indentation. */
    boolean isIndented() {
        return body.charAt(start) == '\t' || body.startsWith("    ", start);
    }

    /** The number of columns that a table gets by this line, its separator; 0 where it is none. */
    int columns() {
        return matcher(SEPARATOR, afterQuotes()).matches() ? count('|') : 0;
    }

    /** The number of columns for which the line looks like a separator, even if it goes on otherwise. */
    int beginningOfColumns() {
        Matcher separator = matcher(SEPARATOR, afterQuotes());
        return separator.lookingAt() ? count('|', separator.end()) : 0;
    }

    /** The number of places where a bare address may begin. */
    int addresses() {
        return (int) matcher(ADDRESS, start).results().count();
    }

    /** How many brackets stand open behind the line, given how many did before it; within it, where those are too many. */
    int openBrackets(int before) {
        int open = before;
        int most = before;
        for (int i = start; i < end; i++) {
            char c = body.charAt(i);
            open = Math.max(0, open + (c == '[' ? 1 : c == ']' ? -1 : 0));
            most = Math.max(most, open);
        }
        return most > Limit.MOST_OPEN_BRACKETS ? most : open;
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

    /**
     * The length of the name of the HTML tag that the line begins with, or the number of its attributes where that is
     * more; 0 without a tag.
     */
    int sizeOfTag() {
        int tag = contentStart();
        if (!matcher(BEGINNING_OF_TAG, tag).lookingAt()) {
            return 0;
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
        return Math.max(attributes, nameLength(tag + 1, nameEnd));
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

    /** The longest run of spaces and tabs in a heading, which flexmark looks through from each of them; else 0. */
    int spaceInHeading() {
        int content = contentStart();
        if (content == end || body.charAt(content) != '#') {
            return 0;
        }
        int longest = 0;
        int run = 0;
        for (int i = content; i < end; i++) {
            run = isSpace(i) ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** Where the line begins, its quotes and list items left out. */
    int contentStart() {
        if (isRule()) {
            return afterQuotes();
        }
        Matcher container = matcher(CONTAINER, start);
        while (container.lookingAt()) {
            container.region(container.end(), end);
        }
        int content = container.regionStart();
        while (content < end && (isSpace(content))) {
            content++;
        }
        return content;
    }

    private Matcher matcher(Pattern pattern, int from) {
        return pattern.matcher(body).region(from, end);
    }
}
