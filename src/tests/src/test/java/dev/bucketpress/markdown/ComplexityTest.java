package dev.bucketpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.links.LinkResolver;
import dev.bucketpress.text.Position;
import dev.bucketpress.text.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No body takes the renderer too long, and no realistic one is refused. */
class ComplexityTest {

    private static final int LARGEST_REAL_POST = 310_000;

    private final Markdown markdown = new Markdown(HtmlPolicy.SAFE);

    @Test
    @Tag("slow")
    void everyPathologicalInputIsRenderedOrRefusedInTimeAndIn256Megabytes(@TempDir Path folder) throws Exception {
        Path output = folder.resolve("output");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

        Process run = new ProcessBuilder(
                        java, "-Xmx256m", "-cp", classPath, PathologicalRun.class.getName(), "15000", "100000")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int exit = run.waitFor();

        List<String> lines = Files.readAllLines(output);
        assertThat(lines)
                .filteredOn(line -> !line.matches("(rendered|refused) .*"))
                .isEmpty();
        assertThat(lines).hasSizeGreaterThan(500);
        assertThat(exit).isZero();
    }

    static Stream<Map.Entry<String, String>> kindsOfPosts() {
        return Map.ofEntries(
                Map.entry("Chinese prose", "春天到了，**万物复苏。**大家都去郊外踏青，赏花，放风筝。".repeat(8) + "\n\n"),
                Map.entry("English prose", "A line of *prose* that goes on, and a [link](http://a.example).\n\n"),
                Map.entry("one paragraph", "中文一行，没有空行，一直写下去，还有`代码`和**重点**。\n"),
                Map.entry("code", "```js\n  const a = b[0] && c || !d ? `x` : '<y>'; // _z_ | *w*\n```\n\n"),
                Map.entry("fenced code", "        if (a[i] != b && c->d) { *p++ = \"\\n\"; }\n"),
                Map.entry("indented code", "    for (int i = 0; i < n; i++) sum += a[i] * b[i];\n"),
                Map.entry("links", "- [a link to somewhere](https://example.org/a?b=c&d=e_f) and a word\n"),
                Map.entry("links, a line each", "[链接](https://example.org/2020/02/02/post.html)\n"),
                Map.entry("links in a row", "[a](https://example.org/a/b/c) "),
                Map.entry("bare addresses", "https://example.org/2020/02/02/hello.html\n"),
                Map.entry("a table", "| cell one | 单元格 | 3.14 | `code` |\n"),
                Map.entry("HTML", "<div class=\"a\"><p>text <b>bold</b><br></p></div>\n"),
                Map.entry("HTML in a line", "<p>some <i>text</i> with&nbsp;<a href=\"#b\">links</a></p>"),
                Map.entry("headings", "## A heading\n\nSome text under it, of the usual length.\n\n"),
                Map.entry("a list", "* an item of a list\n    * and one in it, with `code`\n"),
                Map.entry("quotes", "> quoted words of someone\n> on two lines\n\n"),
                Map.entry("formulas", "$$\\frac{a_1^2}{b_{ij}} = \\sum_{k=0}^{n} x_k$$\n\n"),
                Map.entry("footnotes", "A word[^1] and another.\n\n"))
                .entrySet()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("kindsOfPosts")
    void aPostAsLargeAsTheLargestIsNeverRefused(Map.Entry<String, String> kind) {
        String head = kind.getKey().equals("a table")
                ? "| a | b | c | d |\n|---|---|---|---|\n"
                : kind.getKey().equals("fenced code") ? "```c\n" : "";
        String post = head
                + kind.getValue().repeat(LARGEST_REAL_POST / kind.getValue().length());

        assertThat(markdown.render(post, Optional.empty(), LinkResolver.NONE)).isInstanceOf(RenderedBody.class);
    }

    @Test
    void aHundredQuotesAreRenderedAndOneMoreIsRefused() {
        assertThat(render("> ".repeat(100) + "a")).isInstanceOf(RenderedBody.class);
        assertThat(render("中\n\n" + "> ".repeat(101) + "a"))
                .isEqualTo(new RenderResult.Unrenderable(
                        new Problem(
                                new Position(3, 203),
                                "More than 100 quotes, lists, links or emphases stand in each other here.",
                                "Take some levels of nesting out."),
                        false));
    }

    @Test
    void nestingOverManyLinesIsBoundedToo() {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i <= 100; i++) {
            list.append("  ".repeat(i)).append("- a\n");
        }
        assertThat(render(list.toString())).isInstanceOf(RenderResult.Unrenderable.class);
        assertThat(render(list.substring(0, list.length() / 2))).isInstanceOf(RenderedBody.class);
        assertThat(render("- a\n\n" + " ".repeat(410) + "- b")).isInstanceOf(RenderResult.Unrenderable.class);
        assertThat(render("*a ".repeat(102) + " b*".repeat(102))).isInstanceOf(RenderResult.Unrenderable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "[, 1001, 'More than 1000 opening brackets stand in this paragraph unclosed.'",
        "*, 1001, 'This line of dashes, stars or underscores is longer than 1000 characters.'",
        "|-, 501, This table has more than 500 columns.",
    })
    void whatIsRefusedIsNamed(String unit, int times, String what) {
        assertThat(render("a\n\n" + unit.repeat(times)))
                .isInstanceOfSatisfying(RenderResult.Unrenderable.class, refused -> {
                    assertThat(refused.problem().what()).isEqualTo(what);
                    assertThat(refused.problem().at().line()).isEqualTo(3);
                });
        assertThat(render("a\n\n" + unit.repeat(times - 1))).isInstanceOf(RenderedBody.class);
    }

    @Test
    void whatFlexmarkTakesTimeOrStackForByTheSquareIsRefusedBeyondABound() {
        assertThat(render("<b" + " a".repeat(100) + ">x</b>")).isInstanceOf(RenderedBody.class);
        assertRefused("<b" + " a".repeat(101) + ">x</b>", "more than 100 attributes");
        assertThat(render("> a\n".repeat(2_000))).isInstanceOf(RenderedBody.class);
        assertRefused("> a\n".repeat(2_001), "More than 2000 lines without a blank one");
        assertRefused("- <div>\n" + "  a\n".repeat(2_000), "More than 2000 lines without a blank one");
        assertThat(render("![" + "*a* ".repeat(300) + "](b)")).isInstanceOf(RenderedBody.class);
        assertRefused("![" + "*a* ".repeat(400) + "](b)", "more than 1000 pieces of text");
    }

    private void assertRefused(String body, String what) {
        assertThat(render(body))
                .isInstanceOfSatisfying(
                        RenderResult.Unrenderable.class,
                        refused -> assertThat(refused.problem().what()).contains(what));
    }

    @Test
    void linesOfPlainParagraphsAndOfCodeInQuotesAndListsAreNotCounted() {
        assertThat(render("a\n".repeat(5_000))).isInstanceOf(RenderedBody.class);
        assertThat(render("> a\n>\n".repeat(5_000))).isInstanceOf(RenderedBody.class);
        assertThat(render("- ```\n" + "  a\n".repeat(5_000))).isInstanceOf(RenderedBody.class);
        assertThat(render("    a\n".repeat(5_000))).isInstanceOf(RenderedBody.class);
    }

    @Test
    void longCommentsRulesAndWordsAreNoTags() {
        assertThat(render("<!-- " + "a long comment ".repeat(500) + "-->\n\na")).isInstanceOf(RenderedBody.class);
        assertThat(render("x <!-- " + "a long comment ".repeat(5_000) + "--> y"))
                .isInstanceOf(RenderedBody.class);
        assertThat(render("* ".repeat(400))).isInstanceOf(RenderedBody.class);
        assertThat(render("<p>" + "中文 ".repeat(2_000) + "</p>")).isInstanceOf(RenderedBody.class);
    }

    private RenderResult render(String body) {
        return markdown.render(body, Optional.empty(), LinkResolver.NONE);
    }
}
