package dev.bucketpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.links.LinkResolver;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fenced code: its language, and the caption of Hexo's code fences. */
class CodeTest {

    private final Markdown markdown = new Markdown(HtmlPolicy.SAFE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "js | js",
                "' Java ' | java",
                "c++ | cpp",
                "C# | csharp",
                "sh | bash",
                "Shell | bash",
                "bash | bash",
                "python {1,3} | python",
                "python{1,3} | python",
                "js line_number:false mark:1,3-5 | js",
                "objective-c | objectivec",
            })
    void theLanguageIsTheFirstWord(String info, String language) {
        String expected = "<pre><code class=\"language-" + language + "\">x &lt; 1\n</code></pre>\n";

        assertThat(html("```" + info + "\nx < 1\n```")).isEqualTo(expected);
        assertThat(html("~~~" + info + "\nx < 1\n~~~")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"''", "text", "plaintext", "TXT", "none", "'{1,3}'"})
    void plainTextHasNoLanguage(String info) {
        assertThat(html("```" + info + "\nx\n```")).isEqualTo("<pre><code>x\n</code></pre>\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "js main.js                                   | main.js",
                "js The <b>main</b> script                    | The &lt;b&gt;main&lt;/b&gt; script",
                "js main.js https://a.example/x               | main.js <a href=\"https://a.example/x\">link</a>",
                "js main.js https://a.example/x the source {2} | main.js <a href=\"https://a.example/x\">the source</a>",
                "js linenos=true title=\"main x.js\" a=\"b c\"  | main x.js",
                "js {2} an open { brace                       | an open { brace",
                "js https://a.example/x                       | <a href=\"https://a.example/x\">link</a>",
            })
    void theRestIsTheCaption(String info, String caption) {
        assertThat(html("```" + info + "\nx\n```"))
                .isEqualTo("<figure class=\"code\"><figcaption>" + caption
                        + "</figcaption><pre><code class=\"language-js\">x\n</code></pre></figure>\n");
    }

    @Test
    void aCaptionsLinkIsAsSafeAsAnyOther() {
        assertThat(html("```js \"><script> https://a.example/\"onclick=\"x()\nx\n```"))
                .doesNotContain("<script", "\"onclick");
    }

    @Test
    void codeKeepsItsSpacesAndLines() {
        assertThat(html("```java\n\n  a\n\n\tb  \n\n```")).contains("\">\n  a\n\n\tb  \n\n</code>");
        assertThat(html("- item\n\n  ```java\n  a\n    b\n  ```")).contains("\">a\n  b\n</code>");
    }

    /** The HTML, without the {@code rel="noopener"} of external links. */
    private String html(String body) {
        RenderedBody rendered = (RenderedBody) markdown.render(body, Optional.empty(), LinkResolver.NONE);
        return rendered.html().replace(" rel=\"noopener\"", "");
    }
}
