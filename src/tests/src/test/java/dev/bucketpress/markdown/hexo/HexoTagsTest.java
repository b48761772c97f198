package dev.bucketpress.markdown.hexo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.links.LinkResolver;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hexo's tags, with the arguments that its documentation gives (hexo.io/docs/tag-plugins). */
class HexoTagsTest {

    /** A blog with the file {@code a b.png} and the post {@code 2020/hello}. */
    private static final LinkResolver LINKS = new LinkResolver() {
        @Override
        public Optional<LinkedFile> file(String path) {
            return Optional.of(path)
                    .filter(name -> name.matches("a( b)?\\.png"))
                    .map(name -> new LinkedFile("/files/" + name.replace(" ", "%20"), Optional.empty()));
        }

        @Override
        public Optional<Neighbour> post(String path) {
            return Optional.empty();
        }

        @Override
        public Optional<Neighbour> postOfSlug(String slug) {
            return Optional.of(new Neighbour("/2020/hello/", "Hello <*you*>"))
                    .filter(post -> slug.equals("2020/hello"));
        }
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{% img https://a.example/x.png %}      | <img src=\"https://a.example/x.png\" alt=\"\" decoding=\"async\">",
                "{% img left /x.png %}                  | <img src=\"/x.png\" class=\"left\" alt=\"\" decoding=\"async\">",
                "{% img x.png 300 200 %}                | <img src=\"x.png\" width=\"300\" height=\"200\" alt=\"\" decoding=\"async\">",
                "{% image x.png 300 '\"t t\" \"alt\"' %} | <img src=\"x.png\" width=\"300\" title=\"t t\" alt=\"alt\" decoding=\"async\">",
                "{% img x.png \"t t\" \"a b\" %}        | <img src=\"x.png\" title=\"t t\" alt=\"a b\" decoding=\"async\">",
                "{% img x.png a title %}                | <img src=\"x.png\" title=\"a\" alt=\"title\" decoding=\"async\">",
                "{% asset_img a.png Some long title %}  | <img src=\"/files/a.png\" title=\"Some long title\" alt=\"Some long title\" decoding=\"async\">",
                "{% asset_img right \"a b.png\" 10 %}     | <img src=\"/files/a%20b.png\" class=\"right\" width=\"10\" alt=\"\" decoding=\"async\">",
                "{%asset_path a.png%}                   | /files/a.png",
                "{% asset_link a.png %}                 | <a href=\"/files/a.png\">a.png</a>",
                "{% asset_link a.png my *file* %}       | <a href=\"/files/a.png\">my *file*</a>",
                "{% post_path 2020/hello %}             | /2020/hello/",
                "{% post_link 2020/hello %}             | <a href=\"/2020/hello/\" title=\"Hello &lt;*you*&gt;\">Hello &lt;*you*&gt;</a>",
                "{% post_link 2020/hello#b a <b> %}     | <a href=\"/2020/hello/#b\" title=\"Hello &lt;*you*&gt;\">a &lt;b&gt;</a>",
                "{% post_link 2020/hello '<b>x</b>' false %} | <a href=\"/2020/hello/\" title=\"Hello &lt;*you*&gt;\"><b>x</b></a>",
                "{% link Some text https://a.example/ true A title %} | <a href=\"https://a.example/\" title=\"A title\">Some text</a>",
                "{% gist 996818 a.rb %}                 | <a href=\"https://gist.github.com/996818#file-a-rb\">gist.github.com/996818</a>",
                "{% jsfiddle ccWP7 %}                   | <a href=\"https://jsfiddle.net/ccWP7/\">jsfiddle.net/ccWP7</a>",
            })
    void aTagBecomesWhatItStandsFor(String tag, String html) {
        RenderedBody rendered = render("so " + tag + "!");

        assertThat(html("so " + tag + "!")).isEqualTo("<p>so " + html + "!</p>\n");
        assertThat(rendered.warnings()).isEmpty();
    }

    @Test
    void tagsStandInMarkdownAndHtml() {
        assertThat(html("![x]({% asset_path a.png %})"))
                .contains("<img src=\"/files/a.png\" alt=\"x\" decoding=\"async\">");
        assertThat(html("<a href=\"{% post_path 2020/hello %}\">y</a>")).contains("<a href=\"/2020/hello/\">");
        assertThat(html("| a |\n|---|\n| {% link x|y https://a.example %} |"))
                .contains("<td><a href=\"https://a.example\">x|y</a></td>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "iframe https://player.bilibili.com/x?a=1&b=2 | https://player.bilibili.com/x?a=1&amp;b=2",
                "iframe //player.bilibili.com/x 400 200       | https://player.bilibili.com/x",
                "iframe http://a.example/                     | https://a.example/",
                "youtube lJIrF4YjHfQ                          | https://www.youtube-nocookie.com/embed/lJIrF4YjHfQ",
                "youtube PL12 playlist                        | https://www.youtube-nocookie.com/embed/videoseries?list=PL12",
                "vimeo 123                                    | https://player.vimeo.com/video/123",
            })
    void playersAreEmbeddedLazily(String tag, String url) {
        String html = ((RenderedBody) new Markdown(HtmlPolicy.TRUSTED)
                        .render("{% " + tag + " %}", Optional.empty(), LinkResolver.NONE))
                .html();

        assertThat(html).contains("<iframe src=\"" + url + "\"", "loading=\"lazy\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                              | ''",
                "David Levithan, Wide Awake      | <footer><strong>David Levithan</strong> <cite>Wide Awake</cite></footer>",
                "鲁迅                            | <footer><strong>鲁迅</strong> </footer>",
                "@Dev https://t.example/a/       | <footer><strong>@Dev</strong> <cite><a href=\"https://t.example/a/\">t.example/a</a></cite></footer>",
                "Seth https://s.example A title  | <footer><strong>Seth</strong> <cite><a href=\"https://s.example\">A title</a></cite></footer>",
            })
    void aQuoteNamesItsSource(String arguments, String footer) {
        assertThat(html("a\n{% blockquote " + arguments + " %}\nSome *text*\n\n- b\n{% endblockquote %}\nc"))
                .isEqualToIgnoringWhitespace("<p>a</p><blockquote><p>Some <em>text</em></p><ul><li>b</li></ul>" + footer
                        + "</blockquote><p>c</p>");
    }

    @Test
    void otherQuotesAndNotesHoldMarkdownToo() {
        assertThat(html("{% quote %}x{% endquote %}")).contains("<blockquote>\n<p>x</p>\n</blockquote>");
        assertThat(html("{% pullquote left %}\nx\n{% endpullquote %}"))
                .contains("<blockquote class=\"pullquote left\">\n<p>x</p>");
        assertThat(html("{% note info no-icon %}\n**x**\n{% endnote %}"))
                .isEqualTo("<div class=\"alert info\">\n<p><strong>x</strong></p>\n</div>\n");
        assertThat(html("{% note %} x {% endnote %} y"))
                .contains("<div class=\"alert default\">\n<p>x</p>\n</div>\n<p>y</p>");
        assertThat(html("{% note warning 看 这里 %}\nx\n{% endnote %}"))
                .contains("<details><summary>看 这里</summary>\n<p>x</p>");
    }

    @Test
    void notesStandInListsQuotesAndNotes() {
        assertThat(html("- a\n\n  {% note tip %}\n  b\n  {% endnote %}\n- c"))
                .isEqualToIgnoringWhitespace(
                        "<ul><li><p>a</p><div class=\"alert tip\"><p>b</p></div></li>" + "<li><p>c</p></li></ul>");
        assertThat(html("> {% note tip %}\n> b\n> {% endnote %}\n> c"))
                .isEqualToIgnoringWhitespace(
                        "<blockquote><div class=\"alert tip\"><p>b</p></div><p>c</p></blockquote>");
        assertThat(html("{% note tip %}\n{% note info %}\nb\n{% endnote %}\nc\n{% endnote %}"))
                .isEqualToIgnoringWhitespace(
                        "<div class=\"alert tip\"><div class=\"alert info\"><p>b</p></div><p>c</p></div>");
    }

    @Test
    void aCodeblockIsAFence() {
        assertThat(html(
                        "{% codeblock main.js lang:js https://a.example/ source first_line:3 %}\na < `b`\n\n```\nc\n```\n"
                                + "{% img x.png %}\n{% endcodeblock %}"))
                .isEqualTo("<figure class=\"code\"><figcaption>main.js <a href=\"https://a.example/\">source</a>"
                        + "</figcaption><pre><code class=\"language-js\">a &lt; `b`\n\n```\nc\n```\n{% img x.png %}\n"
                        + "</code></pre></figure>\n");
        assertThat(html("x {% code %}y{% endcode %} z")).isEqualTo("<p>x</p>\n<pre><code>y\n</code></pre>\n<p>z</p>\n");
        assertThat(render("{% codeblock %}\nList<Foo> #a\n{% endcodeblock %}").warnings())
                .isEmpty();
    }

    @Test
    void rawTextKeepsItsTags() {
        assertThat(html("a {% raw %}{{ b }} {% img x.png %} *c*{% endraw %} d"))
                .isEqualTo("<p>a {{ b }} {% img x.png %} <em>c</em> d</p>\n");
        assertThat(html("{% raw %}\n<div>\n<b>x</b>\n</div>\n{% endraw %}"))
                .isEqualToIgnoringWhitespace("<div><b>x</b></div>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`{% img x.png %}`",
                "```\n{% note %}\n{% endnote %}\n{% raw %}\n```",
                "    {% codeblock %}",
                "$\\frac{%}{%}$",
                "{{ img }} {{ a*b*c }} {# x #}",
            })
    void codeIsNeverTouched(String text) {
        RenderedBody rendered = render(text);

        assertThat(rendered.warnings()).isEmpty();
        assertThat(rendered.text().replaceAll("\\s+", " "))
                .isEqualTo(text.replaceAll("[`$]|^    ", "").replace("\n", " ").strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{% include_code lang:js *a* b_c_d.js %} | is no tag that Bucketpress knows",
                "{% aplayer \"a\" \"b\" %}               | is no tag that Bucketpress knows",
                "{% asset_img none.png %}                | names nothing that is there",
                "{% post_link none %}                    | names nothing that is there",
                "{% note info %}                         | has no end",
                "{% raw %}                               | has no end",
                "{% codeblock %}                         | has no end",
                "{% endnote %}                           | ends nothing",
            })
    void whatCannotBeReplacedStaysWithAWarning(String tag, String why) {
        RenderedBody rendered = render("一\n二 " + tag + " x");

        assertThat(rendered.text()).isEqualTo("一 二 " + tag + " x");
        assertThat(rendered.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.at().line()).isEqualTo(2);
            assertThat(warning.at().column()).isEqualTo(3);
            assertThat(warning.message()).contains(why);
        });
    }

    @Test
    void warningsAreAtPositionsInTheBodyAsItWasWritten() {
        RenderedBody rendered = render("{% note %}\n{% img x.png %}\n{% endnote %}\n\n#标题\n\n{% nothing %}");

        assertThat(rendered.warnings())
                .extracting(warning -> warning.at().line())
                .containsExactly(5, 7);
    }

    @Test
    void argumentsCannotBreakOut() {
        String html = html("{% img x.png '\"><script>alert(1)</script>' %} {% link a javascript://a/%0Aalert(1) %}"
                + "\n\n{% blockquote <script>alert(1)</script> %}\nx\n{% endblockquote %}");

        assertThat(html).doesNotContain("<script", "href=\"javascript");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{%",
                "{% raw %}",
                "{% note %}",
                "{% endnote %}",
                "{% note %}x{% endnote %}",
                "{% raw %}{% endraw %}",
                "%}",
                "{{",
                "$$",
                "$a",
                "=="
            })
    void thousandsOfTagsTakeNoTime(String piece) {
        long start = System.nanoTime();
        render(piece.repeat(5_000));
        render((piece + "\n").repeat(5_000));

        assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
    }

    /** The HTML, without the {@code rel="noopener"} of external links. */
    private static String html(String body) {
        return render(body).html().replace(" rel=\"noopener\"", "");
    }

    private static RenderedBody render(String body) {
        return (RenderedBody) new Markdown(HtmlPolicy.SAFE).render(body, Optional.empty(), LINKS);
    }
}
