package dev.bucketpress.post;

import dev.bucketpress.post.frontmatter.FrontMatter;
import dev.bucketpress.post.frontmatter.FrontMatterValue;
import dev.bucketpress.text.ProblemException;
import java.util.List;

/**
 * The most characters (code points) of what front matter says for use on many pages: in lists, in feeds, in links to the
 * post. No real post comes near.
 */
final class ValueLengths {

    /** A title is read at a glance, and stands in every list and link that shows the post. */
    private static final int MAX_LINE = 1_000;

    /** A description or the keywords may be a paragraph. */
    private static final int MAX_PARAGRAPH = 10_000;

    /** A tag or a category. */
    private static final int MAX_NAME = 200;

    private static final List<String> LINES = List.of("title", "author", "lang", "language", "translation");
    private static final List<String> PARAGRAPHS = List.of("description", "keywords");

    private ValueLengths() {}

    /** @throws ProblemException at the first value that is too long */
    static void check(FrontMatter frontMatter) {
        LINES.forEach(key -> check(frontMatter, key, MAX_LINE));
        PARAGRAPHS.forEach(key -> check(frontMatter, key, MAX_PARAGRAPH));
    }

    private static void check(FrontMatter frontMatter, String key, int max) {
        frontMatter.value(key).ifPresent(value -> check("The key `" + key + "`", value, length(value), max));
    }

    /** Of a list or mapping with aliases followed: less may be written. */
    private static int length(FrontMatterValue value) {
        if (value instanceof FrontMatterValue.Sequence sequence) {
            return Math.max(
                    length(value.written()),
                    sequence.items().stream().mapToInt(ValueLengths::length).sum());
        }
        return length(value.written());
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * Checks the names of tags, categories or series.
     *
     * @param names one, or a list of them, or of lists
     * @throws ProblemException at the first that is too long
     */
    static void checkNames(FrontMatterValue names) {
        if (names instanceof FrontMatterValue.Sequence sequence) {
            sequence.items().forEach(ValueLengths::checkNames);
        } else {
            check("This tag, category or series", names, length(names.written()), MAX_NAME);
        }
    }

    private static void check(String what, FrontMatterValue value, int length, int max) {
        if (length > max) {
            throw new ProblemException(
                    value.at(),
                    what + " has " + length + " characters; it may have " + max + ".",
                    "Write less, and the rest into the body.");
        }
    }
}
