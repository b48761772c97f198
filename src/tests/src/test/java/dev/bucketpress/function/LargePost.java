package dev.bucketpress.function;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A post that takes a careless renderer minutes or gigabytes.
 *
 * @param report part of the report of its rejection; empty if it is published
 */
record LargePost(String name, String text, String report) {

    private static final int MEGABYTES = 1_000_000;

    static List<LargePost> all() {
        String titles = "x".repeat(2_000);
        return List.of(
                body("bold left open", times(12, i -> "<b title=\"" + titles + i + "\">") + "<p>x\n".repeat(5_000), ""),
                body("bold before paragraphs", "<b><p>".repeat(24_000), ""),
                body("cells", "<p><table><td>".repeat(30_000), ""),
                body(
                        "a title referred to",
                        "[a] ".repeat(5_000) + "\n\n[a]: /b \"" + "t".repeat(20_000) + "\"\n",
                        "Line 4, column 337: "),
                new LargePost(
                        "a title linked to",
                        "---\ntitle: " + "t".repeat(60_000) + "\n---\n"
                                + "{% post_link a-title-linked-to %}\n".repeat(1_000),
                        "Line 2, column 8: "),
                body("the rest of an excerpt", "a\n\n<!-- more -->\n\n" + "x\n\n".repeat(48_000), "Line 95240, "),
                body("tags over lines", ("{% " + "a".repeat(990) + "\n%}\n\n").repeat(5_000), ""),
                body(
                        "tags of blanks",
                        ("{% quote \"a" + " ".repeat(960) + "\" %}x{% endquote %}\n\n").repeat(4_800),
                        ""),
                body("braces of code", ("```js " + "{".repeat(490) + "\nx\n```\n\n").repeat(1_000), ""),
                body("braces", "{{ ".repeat(600_000), ""),
                body("pictures before prose", times(60, i -> "![](" + i + ".png)\n\n") + "word ".repeat(950_000), ""),
                body(
                        "attributes",
                        ("<b" + times(990, i -> " a" + i) + ">x</b>\n\n").repeat(1_000),
                        "Line 4, column 1: "),
                body("quotes", (">".repeat(99) + " x\n\n").repeat(900), ""),
                body("headings", "[TOC]\n\n" + times(45_000, i -> "# " + i + "\n\n"), ""),
                body(
                        "a table",
                        "|a".repeat(400) + "|\n" + "|-".repeat(400) + "|\n" + ("|x".repeat(400) + "|\n").repeat(240),
                        ""),
                body("a picture", "![x](data:image/png;base64," + "A".repeat(5 * MEGABYTES) + ")", ""),
                body("a word", "x".repeat(5 * MEGABYTES), ""),
                body("tildes", "a~b ".repeat(40_000), ""),
                body("definitions", times(30_000, i -> "[r" + i + "]: /u" + i + "\n"), ""),
                body("footnotes", "x[^a] ".repeat(16_000) + "\n\n[^a]: n\n", ""),
                body("alerts", "> [!NOTE]\n> x\n\n".repeat(16_000), ""),
                body("lists of terms", "a\n: b\n\n".repeat(16_000), ""),
                body("paragraphs", "x\n\n".repeat(40_000), ""));
    }

    private static LargePost body(String name, String body, String report) {
        return new LargePost(name, "---\ntitle: t\n---\n" + body, report);
    }

    private static String times(int times, IntFunction<String> part) {
        return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining());
    }

    /** The key of its source. */
    String key() {
        return name.replace(' ', '-') + ".md";
    }

    boolean isPublished() {
        return report.isEmpty();
    }

    @Override
    public String toString() {
        return name;
    }
}
