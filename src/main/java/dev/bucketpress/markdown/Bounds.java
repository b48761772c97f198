package dev.bucketpress.markdown;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of a body would take the renderer too long or too deep. It is looked for in one pass beforehand, for rendering
 * cannot be interrupted. The bounds are far above what real posts hold (the largest of 2,359 has 310 KB), and far below
 * what takes 2 seconds, 256 MB of heap or 1 MB of stack.
 */
final class Bounds {

    /** Lines, cells of tables, and characters that mark something up. */
    static final int MOST_MARKS = 100_000;

    static final int DEEPEST = NestedTooDeep.DEEPEST;
    static final int MOST_OPEN_BRACKETS = 1_000;
    static final int MOST_COLUMNS = 500;
    static final int LONGEST_RULE = 1_000;
    static final int LARGEST_TAG = 1_000;
    static final int WIDEST_SPACE = 1_000;

    /** Each of these costs time by itself. */
    private static final String SINGLE_MARKS = "[]!<&\\@";

    /** Of these a run costs no more than one. */
    private static final String RUNS = "*_~`=^$";

    private final String body;
    private int marks;
    private int openBrackets;
    private int columns;

    private Bounds(String body) {
        this.body = body;
    }

    /** The first place where a bound is exceeded. */
    static Optional<Unrenderable> exceededIn(String body) {
        return Optional.ofNullable(new Bounds(body).exceeded());
    }

    /** What to say of a body that is nested too deep. */
    static Unrenderable tooDeep(String body, int offset) {
        return at(
                body,
                offset,
                "More than " + DEEPEST + " quotes, lists, links or emphases stand in each other here.",
                "Take some levels of nesting out.");
    }

    private @Nullable Unrenderable exceeded() {
        int start = 0;
        while (start < body.length()) {
            int end = endOfLine(start);
            @Nullable Unrenderable found = inLine(new BodyLine(body, start, end));
            if (found != null) {
                return found;
            }
            start = end + 1;
        }
        return null;
    }

    private int endOfLine(int start) {
        int end = start;
        while (end < body.length() && body.charAt(end) != '\n' && body.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private @Nullable Unrenderable inLine(BodyLine line) {
        if (line.isBlank()) {
            openBrackets = 0;
            columns = 0;
            return null;
        }
        @Nullable Unrenderable shape = line.isRule() ? inRule(line) : inShape(line);
        return shape != null ? shape : inMarks(line);
    }

    private @Nullable Unrenderable inRule(BodyLine line) {
        int rule = line.afterQuotes();
        if (line.end() - rule > LONGEST_RULE) {
            return at(
                    body,
                    rule,
                    "This line of dashes, stars or underscores is longer than " + LONGEST_RULE + " characters.",
                    "Three are enough for a line across the page.");
        }
        return line.count('>') > DEEPEST ? tooDeep(body, rule) : null;
    }

    private @Nullable Unrenderable inShape(BodyLine line) {
        if (line.containers() > DEEPEST) {
            return tooDeep(body, line.contentStart());
        }
        if (line.columns() > MOST_COLUMNS) {
            return at(
                    body,
                    line.contentStart(),
                    "This table has more than " + MOST_COLUMNS + " columns.",
                    "Make tables of fewer columns out of it.");
        }
        if (line.sizeOfTag() > LARGEST_TAG) {
            return at(
                    body,
                    line.contentStart(),
                    "The HTML tag that begins here has more than " + LARGEST_TAG + " letters or attributes.",
                    "Write `&lt;` if no tag is meant, or take attributes out.");
        }
        if (line.spaceInHeading() > WIDEST_SPACE) {
            return at(
                    body,
                    line.contentStart(),
                    "More than " + WIDEST_SPACE + " spaces stand in a row in this heading.",
                    "Take spaces out.");
        }
        return null;
    }

    private @Nullable Unrenderable inMarks(BodyLine line) {
        columns = Math.max(columns, line.columns());
        marks += 1 + Math.max(columns, line.count('|'));
        for (int i = line.start(); i < line.end(); i++) {
            char c = body.charAt(i);
            boolean begins = i == line.start() || body.charAt(i - 1) != c;
            marks += SINGLE_MARKS.indexOf(c) >= 0 || RUNS.indexOf(c) >= 0 && begins ? 1 : 0;
            openBrackets = Math.max(0, openBrackets + (c == '[' ? 1 : c == ']' ? -1 : 0));
            if (marks > MOST_MARKS) {
                return at(
                        body,
                        i,
                        "Up to here the post has more than " + MOST_MARKS
                                + " lines, cells of tables and characters of markup.",
                        "Make several posts out of it.");
            }
            if (openBrackets > MOST_OPEN_BRACKETS) {
                return at(
                        body,
                        i,
                        "More than " + MOST_OPEN_BRACKETS + " opening brackets stand in this paragraph unclosed.",
                        "Close them, or put a backslash before each that begins no link.");
            }
        }
        return null;
    }

    private static Unrenderable at(String body, int offset, String what, String remedy) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            char c = body.charAt(i);
            boolean breaks = c == '\n' || c == '\r' && (i + 1 == body.length() || body.charAt(i + 1) != '\n');
            line += breaks ? 1 : 0;
            lineStart = breaks ? i + 1 : lineStart;
        }
        return new Unrenderable(line, body.codePointCount(lineStart, offset) + 1, what, remedy);
    }
}
