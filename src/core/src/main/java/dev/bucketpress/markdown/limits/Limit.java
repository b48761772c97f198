package dev.bucketpress.markdown.limits;

import dev.bucketpress.text.Position;
import dev.bucketpress.text.Problem;

/** A limit on a body, and what its author is told who exceeds it. */
enum Limit {
    NESTING(
            "More than " + NestingDepth.MAX + " quotes, lists, links or emphases stand in each other here.",
            "Take some levels of nesting out."),
    COST(
            "The lines, table cells, addresses and HTML tags up to here are more than Bucketpress renders in one post.",
            "Make several posts out of it."),
    MARKUP(
            "The post has more than " + Limit.MAX_MARKUP_CHARACTERS
                    + " stars, brackets and other marks of Markdown up to here.",
            "Make several posts out of it."),
    BRACKETS(
            "More than " + Limit.MAX_OPEN_BRACKETS + " opening brackets stand in this paragraph unclosed.",
            "Close them, or put a backslash before each that begins no link."),
    TABLE_COLUMNS(
            "This table has more than " + Limit.MAX_COLUMNS + " columns.", "Make tables of fewer columns out of it."),
    THEMATIC_BREAK(
            "This line of dashes, stars or underscores is longer than " + Limit.MAX_RULE_LENGTH + " characters.",
            "Three are enough for a line across the page."),
    HTML_TAG(
            "The HTML tag that begins here has a name of more than " + Limit.MAX_TAG_NAME + " letters, or more than "
                    + Limit.MAX_ATTRIBUTES + " attributes.",
            "Write `&lt;` if no tag is meant, or take attributes out."),
    SPLIT_LINES(
            "More than " + Limit.MAX_SPLIT_LINES
                    + " lines without a blank one between them stand in this quote, list or indented text.",
            "Put blank lines between its paragraphs."),
    PICTURE(
            "The description of this picture has more than " + Limit.MAX_DESCRIPTION_PIECES
                    + " pieces of text between marks of Markdown.",
            "Write it without marks, or shorten it."),
    SPACES("More than " + Limit.MAX_SPACES + " spaces stand in a row in this heading.", "Take spaces out."),
    ESCAPES(
            "Up to here the page has more than %s, since HTML writes `&`, `<` and their like as `&amp;` and `&lt;`.",
            "Make several posts out of it."),
    REFERENCES(
            "Up to here the page has more than %s, since each link and picture by reference repeats the address and the"
                    + " title of its definition.",
            "Give the definition a shorter title or address, or refer to it less often."),
    TAGS(
            "Up to here the page has more than %s, since each tag stands for the address or the title of a post or file.",
            "Use fewer tags, or give those posts and files shorter names."),
    ELEMENTS(
            "The page has more than %s or " + Growth.MAX_ELEMENTS
                    + " elements, since HTML repeats the tag that begins here in each block up to its end tag.",
            "Put its end tag into the block that it begins in."),
    ADDRESSES(
            "The page has more than %s, since paths such as this become whole addresses on the site.",
            "Use fewer of them, or give the folders shorter names."),
    HEADINGS(
            "The page has more than %s, since headings such as this stand in their ids and in the contents too.",
            "Write shorter headings."),
    PAGE("The page has more than %s.", "Make several posts out of it.");

    static final int MAX_MARKUP_CHARACTERS = 50_000;
    static final int MAX_OPEN_BRACKETS = 1_000;
    static final int MAX_COLUMNS = 500;
    static final int MAX_RULE_LENGTH = 1_000;
    static final int MAX_TAG_NAME = 1_000;

    /** flexmark's expression for tags takes stack for each, and jsoup compares each with each. */
    static final int MAX_ATTRIBUTES = 100;

    /** flexmark copies all lines before for each. */
    static final int MAX_SPLIT_LINES = 2_000;

    /** flexmark copies all pieces before for each. */
    static final int MAX_DESCRIPTION_PIECES = 1_000;

    static final int MAX_SPACES = 1_000;

    private final String what;
    private final String remedy;

    Limit(String what, String remedy) {
        this.what = what;
        this.remedy = remedy;
    }

    Problem exceededAt(String body, int offset) {
        return exceededAt(body, offset, "");
    }

    /** @param bound what the limit comes to for this post, if that depends on its length */
    Problem exceededAt(String body, int offset, String bound) {
        return new Problem(Position.of(body, offset), what.replace("%s", bound), remedy);
    }
}
