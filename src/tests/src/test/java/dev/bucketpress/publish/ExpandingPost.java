package dev.bucketpress.publish;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A post whose page or record would be many times as large as itself, or is for good reason.
 *
 * @param problem how its report begins; empty if it is published
 */
record ExpandingPost(String name, String key, String text, Optional<String> problem) {

    private static final String FILE = "hello.md";

    /** Makes every path of a file in it a long address. */
    private static final String DEEP = ("春".repeat(80) + "/").repeat(3) + FILE;

    private static final String LONG = "x".repeat(2_000);
    private static final String REPEATED =
            "since HTML repeats the tag that begins here in each block up to its end tag.";
    private static final String BY_REFERENCE = "since each link and picture by reference repeats";
    private static final String BY_TAG = "since each tag stands for the address or the title";
    private static final String BY_PATH = "since paths such as this become whole addresses";
    private static final String BY_ALIAS = "The front matter grows too large by its aliases (`*`).";

    static Stream<ExpandingPost> all() {
        return Stream.of(formatting(), references(), paths(), headings(), escapes(), values(), aliases(), published())
                .flatMap(posts -> posts);
    }

    private static Stream<ExpandingPost> formatting() {
        String bold = times(12, i -> "<b title=\"" + LONG + i + "\">\n");
        String ends = "</b>".repeat(12);
        return Stream.of(
                body("bold in a paragraph", "<div><p>" + bold + "<p>x\n".repeat(5_000) + ends + "</div>", 9, REPEATED),
                body("bold in an item", "<ul><li>" + bold + "<li>x\n".repeat(5_000) + ends + "</ul>", 9, REPEATED),
                body("bold in a block", "<div>" + bold + "</div>" + "<p>x\n".repeat(5_000) + ends, 6, REPEATED),
                body(
                        "a link over paragraphs",
                        "<div><p><a href=\"/" + LONG + "\">\n" + "<p>x\n".repeat(5_000) + "</a></div>",
                        9,
                        REPEATED),
                body(
                        "a font over paragraphs",
                        "<div><p><font face=\"" + LONG + "\">\n" + "<p>x\n".repeat(5_000) + "</font></div>",
                        9,
                        REPEATED),
                body(
                        "elements without attributes to speak of",
                        "<div><p>" + times(12, i -> "<b title=" + i + ">") + "\n" + "<p>x\n".repeat(20_000) + ends
                                + "</div>",
                        9,
                        REPEATED),
                frontMatter(
                        "bold in an excerpt",
                        "excerpt: '<p>" + times(10, i -> "<b title=\"" + LONG + i + "\">") + "<p>x".repeat(5_000)
                                + "</b>".repeat(10) + "'",
                        "line 3, column 10: The page has more than"));
    }

    private static Stream<ExpandingPost> references() {
        String title = "\n\n[a]: https://example.org \"" + LONG + LONG + "\"\n";
        return Stream.of(
                body("links with a long title", "[a] ".repeat(5_000) + title, 1_425, BY_REFERENCE),
                body("pictures with a long title", "![a] ".repeat(5_000) + title, 1_881, BY_REFERENCE),
                body("links with a name of their own", "[x][a] ".repeat(5_000) + title, 2_913, BY_REFERENCE),
                body(
                        "pictures with a long address",
                        "![a] ".repeat(5_000) + "\n\n[a]: https://example.org/" + LONG + LONG,
                        1_881,
                        BY_REFERENCE),
                body(
                        "links with a title of quotation marks",
                        "[a] ".repeat(2_000) + "\n\n[a]: /b '" + "\"".repeat(2_000) + "'",
                        401,
                        BY_REFERENCE),
                new ExpandingPost(
                        "tags with a long title",
                        FILE,
                        "---\ntitle: " + "\"'".repeat(500) + "\n---\n" + "{% post_link hello %}\n".repeat(5_000),
                        Optional.of("line 283, column 1: Up to here the page has more than")),
                body(
                        "references after a tag",
                        "{% post_link hello %}\n\n" + "[a] ".repeat(5_000) + title,
                        "line 6, column 1425: ",
                        BY_REFERENCE));
    }

    private static Stream<ExpandingPost> paths() {
        return Stream.of(
                deep("pictures", "![](a.png)\n".repeat(5_000), BY_PATH),
                deep("pictures in HTML", "<img src=a.png>\n".repeat(5_000), BY_PATH),
                deep("pictures to choose from", "<img srcset=\"" + times(20_000, i -> i + ".png 1x,") + "\">", BY_PATH),
                deep("links", times(5_000, i -> "[a](" + i + ".pdf) "), BY_PATH),
                deep("tags", "{% asset_img a.png %}\n".repeat(9_000), BY_TAG));
    }

    private static Stream<ExpandingPost> headings() {
        return Stream.of(
                body(
                        "a heading of megabytes",
                        "[TOC]\n\n# " + "x".repeat(4_500_000),
                        "line 6",
                        "since headings such as"),
                body(
                        "headings in each other",
                        "[TOC]\n\n" + "<h1><div>".repeat(2_000) + LONG + "</div></h1>".repeat(2_000),
                        "line 6",
                        "since headings such as"));
    }

    private static Stream<ExpandingPost> escapes() {
        return Stream.of(
                body("code of signs", "```\n" + "&".repeat(4_900_000) + "\n```", "line 5", "since HTML writes `&`"),
                body("text of quotation marks", "\"".repeat(4_900_000), "line 4", "since HTML writes `&`"));
    }

    private static Stream<ExpandingPost> values() {
        String names = times(31, i -> i + ", ");
        return Stream.of(
                frontMatter("tags", "tags: [" + names + "]", "line 3, column 7: The post has 31 tags; it may have 30."),
                frontMatter(
                        "categories", "categories: [" + names + "]", "line 3, column 13: The post has 31 categories"),
                frontMatter(
                        "paths of categories",
                        "categories:\n" + times(11, i -> "- [a, b, " + i + "]\n"),
                        "line 4, column 1: The post has 33 categories"),
                frontMatter(
                        "a tag",
                        "tags: [a, " + "b".repeat(201) + "]",
                        "line 3, column 11: This tag, category or series has 201"),
                frontMatter(
                        "a category",
                        "category: " + "春".repeat(201),
                        "line 3, column 11: This tag, category or series has 201 characters; it may have 200."),
                frontMatter("an author", "author: " + LONG, "line 3, column 9: The key `author` has 2000 characters"),
                frontMatter("a language", "lang: " + LONG, "line 3, column 7: The key `lang` has 2000 characters"),
                frontMatter(
                        "a description",
                        "description: " + LONG.repeat(6),
                        "line 3, column 14: The key `description` has 12000 characters; it may have 10000."),
                frontMatter(
                        "keywords", "keywords: [" + "a, ".repeat(5_000) + "]", "line 3, column 11: The key `keywords`"),
                new ExpandingPost(
                        "a title",
                        FILE,
                        "---\ntitle: " + LONG.repeat(30) + "\n---\n" + "{% post_link hello %}\n".repeat(1_000),
                        Optional.of("line 2, column 8: The key `title` has 60000 characters; it may have 1000.")));
    }

    private static Stream<ExpandingPost> aliases() {
        String laughs = times(
                8, i -> "b" + i + ": &b" + i + " [" + ("*" + (i == 0 ? "a" : "b" + (i - 1)) + ",").repeat(9) + "]\n");
        return Stream.of(
                frontMatter("a billion laughs", "a: &a [lol,lol]\n" + laughs, BY_ALIAS),
                frontMatter("a value", "a: &a " + LONG + "\n" + times(900, i -> "k" + i + ": *a\n"), BY_ALIAS),
                frontMatter("a key", "a: &a " + LONG + "\nb:\n" + "- {*a : 1}\n".repeat(900), BY_ALIAS),
                frontMatter("tags", "a: &a [" + times(10, i -> i + ",") + "]\ntags: [*a, x, *a]", ""),
                frontMatter("merges", "a: &a {x: " + LONG + "}\nb:\n" + "- <<: *a\n".repeat(900), BY_ALIAS));
    }

    private static Stream<ExpandingPost> published() {
        return Stream.of(
                body("footnotes", "[^a]".repeat(12_000) + "\n\n[^a]: n\n"),
                body("tasks", "- [ ] a\n".repeat(20_000)),
                body("players", "{% youtube x %}\n".repeat(9_000)),
                body("contents", "[TOC]\n\n" + times(20_000, i -> "# " + i + "\n\n")),
                body("an empty table", "|a".repeat(100) + "|\n" + "|:-:".repeat(100) + "|\n" + "|\n".repeat(150)),
                body("a picture of megabytes", "![](data:image/png;base64," + "A".repeat(4_900_000) + ")"),
                body("a picture elsewhere", "![](https://example.org/" + "A".repeat(4_000_000) + ")"),
                body("missing pictures", times(900, i -> "![](" + LONG + i + ".png)\n\n")),
                body("an excerpt", LONG.repeat(1_000) + "\n\n<!-- more -->\n\n" + LONG.repeat(1_000)),
                body("Chinese prose", ("春天到了万物复苏大家都去郊外踏青".repeat(20) + "\n\n").repeat(3_000)),
                body("bold left open", "<p><b>".repeat(15_000)));
    }

    private static ExpandingPost body(String name, String body) {
        return new ExpandingPost(name, FILE, "---\ntitle: t\n---\n" + body, Optional.empty());
    }

    private static ExpandingPost body(String name, String body, int column, String why) {
        return body(name, body, "line 4, column " + column + ": ", why);
    }

    /** @param why part of the report, after its place */
    private static ExpandingPost body(String name, String body, String place, String why) {
        return new ExpandingPost(name, FILE, "---\ntitle: t\n---\n" + body, Optional.of(place + "…" + why));
    }

    private static ExpandingPost deep(String name, String body, String why) {
        return new ExpandingPost("deep: " + name, DEEP, "---\ntitle: t\n---\n" + body, Optional.of("line …" + why));
    }

    private static ExpandingPost frontMatter(String name, String lines, String problem) {
        Optional<String> rejected = Optional.of(problem).filter(text -> !text.isEmpty());
        return new ExpandingPost("front matter: " + name, FILE, "---\ntitle: t\n" + lines + "\n---\nx", rejected);
    }

    private static String times(int times, IntFunction<String> part) {
        return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining());
    }

    /** The parts of the report, in order. */
    List<String> reported() {
        return problem.map(text -> List.of(text.split("…"))).orElse(List.of());
    }

    @Override
    public String toString() {
        return name;
    }
}
