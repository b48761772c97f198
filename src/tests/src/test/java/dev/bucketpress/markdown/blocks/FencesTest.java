package dev.bucketpress.markdown.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.html.HtmlPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Code fences that are indented, and those within HTML. */
class FencesTest {

    private static final String CODE = "<pre><code>a\n</code></pre>\n";

    private final Markdown markdown = new Markdown(HtmlPolicy.TRUSTED);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- x\n\t```\n\ta\n\t```",
                "1. x\n\t```\n\ta\n\t```",
                "1. x\n    ```\n    a\n    ```",
                "> -\t```\n>\ta\n>\t```",
                "[^1]: x\n\t```\n\ta\n\t```\n\n[^1]",
                "- - x\n\n  \t```\n  \ta\n  \t```",
            })
    void asManyColumnsAreTakenFromTheLinesAsTheFenceIsIndentedBy(String body) {
        assertThat(markdown.html(body)).contains(CODE);
    }

    @ParameterizedTest
    @CsvSource({"div", "center", "details", "td", "section", "font", "blockquote", "p"})
    void aFenceInHtmlIsCode(String element) {
        assertThat(markdown.html("<%1$s>\n```\na\n```\n</%1$s>".formatted(element)))
                .isEqualTo("<%1$s>\n%2$s</%1$s>\n".formatted(element, CODE));
    }

    @Test
    void aBlankLineInTheFenceDoesNotEndTheHtmlAndOneAfterItDoes() {
        assertThat(markdown.html("<div>\n```\na\n\nb\n```\n*x*\n</div>\n\n*y*"))
                .isEqualTo("<div>\n<pre><code>a\n\nb\n</code></pre>\n*x*\n</div>\n<p><em>y</em></p>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div><pre>\n```\na\n```\n</pre></div>",
                "<div><TextArea rows=2>\n```\na\n```\n</textarea></div>",
                "<div><!--\n```\na\n```\n--></div>",
                "<pre>\n```\na\n```\n</pre>",
                "<style>\n```\na\n```\n</style>",
                "<!--\n```\na\n```\n-->",
            })
    void theTextOfRawElementsAndCommentsIsKept(String html) {
        assertThat(markdown.html(html)).contains("```\na\n```");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div><pre>x</pre>",
                "<div><!-- x -->",
                "<div><!-->",
                "<div><script>x</SCRIPT >",
                "<div><preview>"
            })
    void afterThemFencesAreCodeAgain(String line) {
        assertThat(markdown.html(line + "\n```\na\n```\n</div>")).contains(CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"```", "````", "~~~", "```js"})
    void aFenceThatNothingClosesIsTextOfTheHtml(String fence) {
        assertThat(markdown.html("<div>\n" + fence + "\na\n</div>\n\n*y*"))
                .isEqualTo("<div>\n" + fence + "\na\n</div>\n<p><em>y</em></p>\n");
    }

    @Test
    void theQuoteAroundTheHtmlClosesItsFence() {
        assertThat(markdown.html("> <div>\n> ```\n> a\n\n```\nb\n```"))
                .isEqualTo("<blockquote>\n<div>\n" + CODE + "</blockquote>\n<pre><code>b\n</code></pre>\n");
    }
}
