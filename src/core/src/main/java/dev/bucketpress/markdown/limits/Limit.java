package dev.bucketpress.markdown.limits;

import dev.bucketpress.markdown.Unrenderable;

/** A bound of what a body may hold, and how to say that it is exceeded. */
enum Limit {
    NESTING(
            "More than " + NestingDepth.DEEPEST + " quotes, lists, links or emphases stand in each other here.",
            "Take some levels of nesting out."),
    LINES(
            "The lines, table cells, addresses and HTML tags up to here are more than Bucketpress renders in one post.",
            "Make several posts out of it."),
    MARKS(
            "The post has more than " + Limit.MOST_MARKS + " stars, brackets and other marks of Markdown up to here.",
            "Make several posts out of it."),
    BRACKETS(
            "More than " + Limit.MOST_OPEN_BRACKETS + " opening brackets stand in this paragraph unclosed.",
            "Close them, or put a backslash before each that begins no link."),
    COLUMNS("This table has more than " + Limit.MOST_COLUMNS + " columns.", "Make tables of fewer columns out of it."),
    RULE(
            "This line of dashes, stars or underscores is longer than " + Limit.LONGEST_RULE + " characters.",
            "Three are enough for a line across the page."),
    TAG(
            "The HTML tag that begins here has more than " + Limit.LARGEST_TAG + " letters or attributes.",
            "Write `&lt;` if no tag is meant, or take attributes out."),
    SPACE("More than " + Limit.WIDEST_SPACE + " spaces stand in a row in this heading.", "Take spaces out.");

    static final int MOST_MARKS = 50_000;
    static final int MOST_OPEN_BRACKETS = 1_000;
    static final int MOST_COLUMNS = 500;
    static final int LONGEST_RULE = 1_000;
    static final int LARGEST_TAG = 1_000;
    static final int WIDEST_SPACE = 1_000;

    private final String what;
    private final String remedy;

    Limit(String what, String remedy) {
        this.what = what;
        this.remedy = remedy;
    }

    Unrenderable exceededAt(String body, int offset) {
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
