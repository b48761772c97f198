package dev.bucketpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.html.Heading;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.links.LinkResolver;
import dev.bucketpress.testing.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private final Markdown markdown = new Markdown(HtmlPolicy.SAFE);

    @Test
    void theRealPostShowsItsThreeBoldRunsAndAllItsLinks() throws IOException {
        String post = Files.readString(Checkout.file("src/sample/posts/8dc3ab147e88005e390ee8a7df17a338.md"));

        RenderedBody rendered = render(post.substring(post.lastIndexOf("---") + 4));

        assertThat(rendered.html())
                .containsOnlyOnce("<strong>高度重视防控，强化责任落实。</strong>高度")
                .containsOnlyOnce("<strong>细致摸排情况，分类采取措施。</strong>1月")
                .containsOnlyOnce("<strong>积极联防联控，加强宣传教育</strong>。")
                .doesNotContain("**");
        assertThat(rendered.links()).hasSize(11).allMatch(link -> link.startsWith("http"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "**加粗。**后文         | <strong>加粗。</strong>后文",
                "前文**「引用」**后文   | 前文<strong>「引用」</strong>后文",
                "*強調（注）*です       | <em class=\"cjk\">強調（注）</em>です",
                "**한국어(조선말)**은   | <strong>한국어(조선말)</strong>은",
                "a**b.**c               | a**b.**c",
                "** not **              | ** not **",
                "a_b_c and _d_          | a_b_c and <em>d</em>",
            })
    void emphasisIsWhatItsReadersExpect(String text, String html) {
        assertThat(render(text).html()).isEqualTo("<p>" + html + "</p>\n");
    }

    @Test
    void tablesListsLinksAndFootnotesAreRendered() {
        String html = render("""
                        | left | right |
                        | :--- | ----: |
                        | a    | b     |

                        - [x] done
                        - [ ] to do

                        https://example.org and ~~gone~~

                        A note.[^1]

                        [^1]: Here.
                        """).html();

        assertThat(html)
                .contains("<td style=\"text-align: left\">a</td>", "<td style=\"text-align: right\">b</td>")
                .contains("type=\"checkbox\"", "checked")
                .contains("<a href=\"https://example.org\" rel=\"noopener\">https://example.org</a>", "<del>gone</del>")
                .contains("<a class=\"footnote-ref\" href=\"#fn-1\">1</a>", "<li id=\"fn-1\">", "id=\"fnref-1\"");
    }

    @Test
    void headingsGetIdsOfTheirOwnText() {
        RenderedBody rendered = render("# 中文 标题\n\n## C++ & *Java*\n\n## 中文 标题\n\n### !!!\n\n# 中文-标题-1");

        assertThat(rendered.headings())
                .containsExactly(
                        new Heading(1, "中文-标题", "中文 标题"),
                        new Heading(2, "C-Java", "C++ & Java"),
                        new Heading(2, "中文-标题-1", "中文 标题"),
                        new Heading(3, "section", "!!!"),
                        new Heading(1, "中文-标题-1-1", "中文-标题-1"));
        assertThat(rendered.html()).contains("<h1 id=\"中文-标题\">");
    }

    @Test
    void linksAndImagesAreListedOnceInOrder() {
        RenderedBody rendered =
                render("[a](https://a.example) ![i](pic.png) [b](b.md) [a](https://a.example) [c](#top)");

        assertThat(rendered.links()).containsExactly("https://a.example", "b.md");
        assertThat(rendered.images()).containsExactly("pic.png");
    }

    @ParameterizedTest
    @CsvSource({"<!-- more -->", "<!--more-->", "<!-- MORE -->", "<!--- more --->"})
    void theExcerptIsWhatStandsBeforeMore(String more) {
        RenderedBody rendered = render("One *two*\n\n" + more + "\n\nThree\n\n<!-- more -->\n\nFour");

        assertThat(rendered.excerpt()).contains("<p>One <em>two</em></p>");
        assertThat(rendered.html())
                .containsOnlyOnce("<span id=\"more\"></span>")
                .contains("Four");
    }

    @Test
    void anExcerptThatEndsInsideATagIsClosed() {
        assertThat(render("- one\n- two <!-- more --> three\n- four").excerpt())
                .hasValueSatisfying(html ->
                        assertThat(html).contains("two").endsWith("</ul>").doesNotContain("three", "four"));
    }

    @Test
    void moreInCodeOrNowhereIsNoExcerpt() {
        assertThat(render("`<!-- more -->`").excerpt()).isEmpty();
        assertThat(render("more").excerpt()).isEmpty();
    }

    @Test
    void anExcerptOfTheAuthorsOwnComesFirstAndIsMadeSafe() {
        RenderedBody rendered = (RenderedBody) markdown.render(
                "One\n\n<!-- more -->\n\nTwo", Optional.of("<b>Mine</b><script>alert(1)</script>"), LinkResolver.NONE);

        assertThat(rendered.excerpt()).contains("<b>Mine</b>");
    }

    @Test
    void aTableNeedsOneDashAColumn() {
        assertThat(render("|a|b|\n|-|:-:|\n|c|d|").html())
                .contains("<td>c</td>", "<td style=\"text-align: center\">d</td>");
    }

    @Test
    void aHeadingTakesNoIdThatIsInUse() {
        RenderedBody rendered = render("# more\n\ntext[^1]\n\n<!-- more -->\n\n## fn-1\n\n[^1]: note");

        assertThat(rendered.headings()).extracting(Heading::id).containsExactly("more-1", "fn-1-1");
        assertThat(rendered.excerpt())
                .hasValueSatisfying(html -> assertThat(html).contains("text"));
        assertThat(render("intro\n\n## more\n\nrest").excerpt()).isEmpty();
    }

    @Test
    void theSameBodyGivesTheSameHtml() {
        String body = "# A\n\nText[^1]\n\n[^1]: Note\n";

        assertThat(render(body)).isEqualTo(render(body));
    }

    /** Which is taken out, and would leave another comment, another tag or another script than was judged. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!---\u0003-!><script>;-<!----!><script>;->",
                "<!-\u0001- a -->",
                "text <!--\u0002-> a",
                "> <scr\u0007ipt>a",
                "- <te\u007Fxtarea>a",
                "|a <sty\u0085le>|\n|-|",
            })
    void noTextVanishesBehindMarkupWithAControlCharacterInIt(String markup) {
        assertThat(render("Before\n\n" + markup + "\n\nAfter").html()).contains("<p>Before</p>", "<p>After</p>");
    }

    /** A browser takes the end tag for that of the second, and all that follows for the first. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script><!-- a <script>b</script>",
                "text <script>a<!----!><script>b</script>",
                "<div><script>\n<!--\n<SCRIPT/>b</script></div>",
                "> text <script><!----!><script >b</script>",
                "|a|\n|-|\n|<script><!----!><script>b</script>|",
                "a line before\ntext <script><!----!>\n<script>b</script>",
                "> a line before\n> text <script><!----!>\n> <script>b</script>",
                "- a line before\n  text <script><!----!>\n  <script>b</script>",
            })
    void noTextVanishesBehindAScriptThatHidesTheBeginningOfAnother(String markup) {
        assertThat(render("Before\n\n" + markup + "\n\nAfter").html())
                .contains("<p>Before</p>", "&lt;script&gt;", "<p>After</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>document.write('<script src=a><\\/script>')</script>",
                "<script><!-- document.write('<script src=a></script>') //--></script>",
                "<script><!--> '<script>' </script>",
                "<script>'<script>' <!-- </script>",
                "text <script><!-- a --> <script></script>",
                "a line before\ntext <script>\n<script>b</script>",
                "> a line before\n> text <script>\n> <script>b</script>",
            })
    void aScriptThatEndsIsLeftOutWhole(String markup) {
        assertThat(render("Before\n\n" + markup + "\n\nAfter").html())
                .contains("<p>Before</p>", "<p>After</p>")
                .doesNotContain("script");
    }

    private RenderedBody render(String body) {
        return (RenderedBody) markdown.render(body, Optional.empty(), LinkResolver.NONE);
    }
}
