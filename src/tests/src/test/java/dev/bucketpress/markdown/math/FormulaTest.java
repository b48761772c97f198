package dev.bucketpress.markdown.math;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.links.LinkResolver;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas between dollar signs, and what only looks like them. */
class FormulaTest {

    private final Markdown markdown = new Markdown(HtmlPolicy.SAFE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$x$                | x",
                "设$a_1$为          | a_1",
                "$a_i*b_i*c_i$      | a_i*b_i*c_i",
                "$a_{1}$，$b_{2}$   | a_{1}",
                "$\\\\{x\\\\}$      | \\\\{x\\\\}",
                "$a<b$              | a&lt;b",
                "$a \\$ b$          | a \\$ b",
                "3$\\times$3        | \\times",
                "$x=\\text{当}$     | x=\\text{当}",
                "($n^2$)            | n^2",
                "**$x_1$**          | x_1",
                "$[a](b)$           | [a](b)",
            })
    void aFormulaIsPassedOnAsItIsWritten(String text, String formula) {
        assertThat(html(text)).contains("<span class=\"math\">" + formula + "</span>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$5 and $10",
                "$5-$10",
                "US$5, AU$6",
                "echo $HOME:$PATH",
                "$HOME/$USER",
                "变量$a和$b都",
                "变量$a和b$。",
                "jQuery的$和$.ajax",
                "$ x $",
                "\\$x$",
                "$x\\$",
                "`$x$`",
                "$x",
                "$$",
                "$$x",
                "a $ b",
            })
    void whatOnlyLooksLikeAFormulaStaysText(String text) {
        assertThat(html(text)).doesNotContain("math");
        assertThat(rendered(text).text()).isEqualTo(text.replace("\\$", "$").replace("`", ""));
    }

    @Test
    void aDisplayedFormulaTakesManyLines() {
        assertThat(html("如下：\n$$\na_1 &= b \\\\\n- c_1 > 0\n= d\n$$\n其中"))
                .isEqualTo("<p>如下：</p>\n<div class=\"math\">a_1 &amp;= b \\\\\n- c_1 &gt; 0\n= d</div>\n<p>其中</p>\n");
    }

    @ParameterizedTest
    @CsvSource({"'$$ x_1 = y $$'", "'$$x_1 = y\n$$'", "'$$\nx_1 = y$$'", "'$$\r\nx_1 = y\r\n$$'"})
    void aDisplayedFormulaMayShareItsLinesWithItsSigns(String text) {
        assertThat(html(text)).isEqualTo("<div class=\"math\">x_1 = y</div>\n");
    }

    @Test
    void aDisplayedFormulaWithinALineOfTextStaysInIt() {
        assertThat(html("so $$x_1$$ and\n$$y$$ too"))
                .isEqualTo("<p>so <span class=\"math display\">x_1</span> and\n"
                        + "<span class=\"math display\">y</span> too</p>\n");
    }

    @Test
    void aDisplayedFormulaStandsInListsAndQuotes() {
        assertThat(html("> $$\n> x_1\n> $$\n> text")).contains("<div class=\"math\">x_1</div>\n<p>text</p>");
        assertThat(html("- a\n\n  $$\n  x_1\n  $$\n- b")).contains("<div class=\"math\">x_1</div>");
    }

    @Test
    void aBlankLineEndsWhatWasNoFormula() {
        assertThat(html("$$\nx\n\ny\n$$")).doesNotContain("math");
        assertThat(html("$$\nx\n\ny\n")).isEqualTo("<p>$$<br>x</p>\n<p>y</p>\n");
    }

    @Test
    void codeIsNoFormula() {
        assertThat(html("```\n$$\nx\n$$\n```\n\n    $$x$$\n")).doesNotContain("math");
    }

    private String html(String body) {
        return rendered(body).html();
    }

    private RenderedBody rendered(String body) {
        return (RenderedBody) markdown.render(body, Optional.empty(), LinkResolver.NONE);
    }
}
