package dev.bucketpress.markdown.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.links.LinkResolver;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlSanitizerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](java&#115;cript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "<a href=\"java&#9;script:alert(1)\">x</a>",
                "[x](vbscript:alert(1))",
                "[x](data:text/html,<script>alert(1)</script>)",
                "<a href=' javascript:alert(1)'>x</a>",
                "<svg onload=alert(1)></svg>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<style>body{display:none}</style>",
                "<p style='position:fixed'>x</p>",
                "<form action='https://evil.example'><input name=password><button>x</button></form>",
                "<base href='https://evil.example'>",
                "<meta http-equiv=refresh content='0;url=https://evil.example'>",
                "<object data='x'></object>",
                "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
            })
    void whatCouldDoReadersHarmIsDropped(String body) {
        String html = render(HtmlPolicy.SAFE, body);

        assertThat(html.toLowerCase(Locale.ROOT))
                .doesNotContain("script", "onerror", "onload", "style", "srcdoc", "evil", "data:", "<input", "<object");
    }

    @Test
    void whatBloggersUseIsKept() {
        String html = render(
                HtmlPolicy.SAFE,
                "<details open><summary>More</summary><kbd>Ctrl</kbd> H<sub>2</sub>O x<sup>2</sup></details>\n\n"
                        + "<center><font color=\"red\">red</font></center>\n\n"
                        + "<figure><img src=\"a.png\" alt=\"a\"><figcaption>A</figcaption></figure>\n\n"
                        + "<ruby>漢<rt>かん</rt></ruby>");

        assertThat(html)
                .contains("<details open><summary>More</summary><kbd>Ctrl</kbd> H<sub>2</sub>O x<sup>2</sup></details>")
                .contains("<div style=\"text-align: center\"><span style=\"color: red\">red</span></div>")
                .contains("<figure><img src=\"a.png\" alt=\"a\" decoding=\"async\"><figcaption>A</figcaption></figure>")
                .contains("<ruby>漢<rt>かん</rt></ruby>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a href=\"https://a.example\" target=\"_blank\">a</a>  | <a href=\"https://a.example\" target=\"_blank\" rel=\"noopener\">a</a>",
                "<a href=\"//a.example\" target=\"x\" rel=\"me\">a</a> | <a href=\"//a.example\" rel=\"noopener\">a</a>",
                "<a name=\"here\"></a>                           | <a id=\"here\"></a>",
                "<span style=\"color: RED; position:fixed\">a</span>  | <span style=\"color: RED\">a</span>",
                "<span style=\"color:rgb(1, 2,3)\">a</span>       | <span style=\"color:rgb(1, 2,3)\">a</span>",
                "<span style=\"background:url(/x)\">a</span>      | <span>a</span>",
                "<span style=\"width:expression(f())\">a</span>   | <span>a</span>",
                "<span style=\"margin:-999px\">a</span>           | <span>a</span>",
                "<img src=\"a.png\" style=\"zoom:50%;\">        | <img src=\"a.png\" style=\"zoom:50%\" alt=\"\" decoding=\"async\">",
                "<img src=\"a.png\" srcset=\"b.png 2x, blob:c 3x\"> | <img src=\"a.png\" srcset=\"b.png 2x\" alt=\"\" decoding=\"async\">",
                "<img src=\"a.png\" srcset=\"javascript:f()\">    | <img src=\"a.png\" alt=\"\" decoding=\"async\">",
                "<img src=\"a.png\" srcset=\"a,b.png 480w,c.png\" sizes=\"(min-width: 9px) 50vw, 100vw\"> | <img src=\"a.png\" srcset=\"a,b.png 480w, c.png\" sizes=\"(min-width: 9px) 50vw, 100vw\" alt=\"\" decoding=\"async\">",
                "<img src=\"a.png\" referrerpolicy=\"no-referrer\" loading=\"lazy\" width=\"9\" height=\"9\"> | <img src=\"a.png\" referrerpolicy=\"no-referrer\" loading=\"lazy\" width=\"9\" height=\"9\" alt=\"\" decoding=\"async\">",
                "<img src=\"a.png\" referrerpolicy=\"x\" loading=\"x\" sizes=\"url('x')\"> | <img src=\"a.png\" alt=\"\" decoding=\"async\">",
                "<img src=\"a.png\" style=\"zoom:150%\">         | <img src=\"a.png\" style=\"zoom:150%\" alt=\"\" decoding=\"async\">",
                "<img src=\"a.png\" style=\"zoom:900%\">         | <img src=\"a.png\" alt=\"\" decoding=\"async\">",
                "<input type=\"checkbox\" checked>               | <label><input type=\"checkbox\" checked disabled></label>",
                "<img src=\"data:image/png;base64,iVBO\">         | <img src=\"data:image/png;base64,iVBO\" alt=\"\" decoding=\"async\">",
                "<audio src=\"a.mp3\" autoplay></audio>           | <audio src=\"a.mp3\" controls></audio>",
                "<ruby>漢<rt>かん</rt></ruby>                       | <ruby>漢<rt>かん</rt></ruby>",
            })
    void whatIsSafeOfATagIsKept(String written, String kept) {
        assertThat(render(HtmlPolicy.SAFE, "See " + written)).isEqualTo("<p>See " + kept + "</p>\n");
    }

    @ParameterizedTest
    @CsvSource({
        "//player.bilibili.com/player.html?aid=1&page=2, https://player.bilibili.com/player.html?aid=1&amp;page=2",
        "http://music.163.com/outchain/player?id=1, https://music.163.com/outchain/player?id=1",
        "https://WWW.YouTube.com/embed/x, https://www.youtube.com/embed/x",
    })
    void aPlayerOfAKnownHostIsKeptWithNoMoreThanItNeeds(String written, String shown) {
        assertThat(render(
                        HtmlPolicy.SAFE,
                        "<iframe src=\"" + written + "\" width=\"100%\" onload=\"f()\" name=\"x\">"
                                + "&lt;script></iframe>"))
                .isEqualTo(
                        "<iframe src=\"" + shown + "\""
                                + " sandbox=\"allow-scripts allow-same-origin allow-presentation allow-popups\""
                                + " allow=\"fullscreen; picture-in-picture; encrypted-media\" allowfullscreen"
                                + " referrerpolicy=\"strict-origin-when-cross-origin\" loading=\"lazy\" style=\"width: 100%\"></iframe>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "https://www.youtube.com.evil.example/",
                "https://www.youtube.com@evil.example/",
                "https://evil.example\\@www.youtube.com/",
                "https://www.youtube.com:8443/",
                "/files/a.html",
                "a.html",
                "about:blank",
                "",
            })
    void anyOtherFrameIsLeftOutWithAWarning(String address) {
        RenderedBody rendered = (RenderedBody) new Markdown(HtmlPolicy.SAFE)
                .render("Text\n\n<iframe src=\"" + address + "\"></iframe>", Optional.empty(), LinkResolver.NONE);

        assertThat(rendered.html()).doesNotContain("iframe");
        assertThat(rendered.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.message()).contains("is left out"));
    }

    @Test
    void aRemovedTagGivesOneWarning() {
        RenderedBody rendered = (RenderedBody) new Markdown(HtmlPolicy.SAFE)
                .render(
                        "Text\n\nAn <object></object> or <FORM>two</FORM> <form>three</form>",
                        Optional.empty(),
                        LinkResolver.NONE);

        assertThat(rendered.warnings())
                .extracting(
                        warning -> warning.at().line(),
                        warning -> warning.at().column(),
                        warning -> warning.message().split(" is ")[0])
                .containsExactly(tuple(3, 4, "The tag `<object>`"), tuple(3, 25, "The tag `<form>`"));
    }

    @Test
    void otherHostsOfPlayersCanBeNamed() {
        Markdown markdown = new Markdown(HtmlPolicy.SAFE, LineBreaks.KEPT, Set.of("video.example"));

        RenderedBody rendered = (RenderedBody) markdown.render(
                "<iframe src=\"https://video.example/1\"></iframe><iframe src=\"https://www.youtube.com/1\"></iframe>",
                Optional.empty(),
                LinkResolver.NONE);

        assertThat(rendered.html()).contains("https://video.example/1").doesNotContain("youtube");
    }

    @Test
    void relativeLinksStayRelative() {
        assertThat(render(HtmlPolicy.SAFE, "[a](../b.md) [c](/d) [e](#f) [m](mailto:a@example.org)"))
                .contains("href=\"../b.md\"", "href=\"/d\"", "href=\"#f\"", "href=\"mailto:a@example.org\"");
    }

    @Test
    void authorsCannotForgeIds() {
        assertThat(render(HtmlPolicy.SAFE, "<span id=\"more\">x</span> <span id=\"top\">y</span>"))
                .doesNotContain("id=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"script", "style", "textarea", "title", "xmp", "plaintext", "SCRIPT", "iframe"})
    void aTagMentionedInProseDoesNotSwallowTheRest(String tag) {
        assertThat(render(HtmlPolicy.SAFE, "use <" + tag + "> inline\n\nsecond *paragraph*"))
                .contains("use &lt;" + tag + "&gt; inline", "second <em>paragraph</em>");
    }

    @Test
    void trustedHtmlIsKeptAsItIs() {
        assertThat(render(HtmlPolicy.TRUSTED, "<p style=\"color:red\" onclick=\"f()\">x</p>\n<script>f()</script>"))
                .contains("<p style=\"color:red\" onclick=\"f()\">x</p>", "<script>f()</script>");
    }

    private static String render(HtmlPolicy policy, String body) {
        return ((RenderedBody) new Markdown(policy).render(body, Optional.empty(), LinkResolver.NONE)).html();
    }
}
