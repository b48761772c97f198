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
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas that stand by themselves: between two dollar signs, or in an environment of mathematics. */
class DisplayedFormulaTest {

    private final Markdown markdown = new Markdown(HtmlPolicy.SAFE);

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$$\nx\n\ny\n$$",
                "$$ x\n\n\ny $$",
                "$$\r\nx\r\n\r\ny\r\n$$",
                "> $$\n> x\n>\n> y\n> $$",
                "- $$\n  x\n\n  y\n  $$",
                "1. > $$\n   > x\n   >\n   > y\n   > $$",
                "[^1]: $$\n    x\n\n    y\n    $$\n\n[^1]",
                "a\n: $$\n  x\n\n  y\n  $$",
            })
    void emptyLinesMayStandInADisplayedFormula(String text) {
        assertThat(html(text))
                .containsOnlyOnce("<div class=\"math\">x\ny</div>")
                .doesNotContain("$");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$$\nx\n\nThis is a paragraph.\n\n$$\ny",
                "$$\nx_1\n\n其中 x_1 是变量。\n\n$$",
                "$$\n\n# x\n\n$$",
                "$$\n\n```\n$$\n```",
                "$$\n\n设 $x_1$ 为\n\n$$",
                "$$\n\n![x](y.png)\n\n$$",
                "$$\nx\n\ny",
                "- $$\n\ny\n\n$$",
                "> $$\n> x\n\n$$",
                ">- $$\n>  x\n>\n>  y\n>  $$",
            })
    void strayDollarSignsSwallowNothing(String text) {
        String words = rendered(text).text().replaceAll("\\W", "");
        assertThat(html(text)).doesNotContain("<div class=\"math").contains("$$");
        assertThat(words).isEqualTo(text.replaceAll("!\\[.*\\)|\\W", ""));
    }

    @Test
    void aListWithAFormulaOfManyLinesStaysTight() {
        assertThat(html("- a\n  $$\n  x\n\n  y\n  $$\n- b"))
                .isEqualTo("<ul>\n<li>a\n<div class=\"math\">x\ny</div>\n</li>\n<li>b</li>\n</ul>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "align",
                "align*",
                "aligned",
                "equation",
                "equation*",
                "gather",
                "gather*",
                "cases",
                "matrix",
                "pmatrix",
                "bmatrix",
                "vmatrix",
                "array",
                "split",
                "alignat*"
            })
    void anEnvironmentNeedsNoDollarSigns(String name) {
        String formula = "\\begin{N}\na_1 &= b \\\\\n- c *d*\n\\end{N}".replace("N", name);
        String shown = formula.replace("&", "&amp;");
        assertThat(html(formula)).isEqualTo("<div class=\"math\">" + shown + "</div>\n");
        assertThat(html("a\n" + formula.replace("- c", "\n- c") + "\nb"))
                .isEqualTo("<p>a</p>\n<div class=\"math\">" + shown + "</div>\n<p>b</p>\n");
        assertThat(html("> " + formula.replace("\n", "\n> "))).contains("<div class=\"math\">" + shown + "</div>");
        assertThat(html("1. " + formula.replace("\n", "\n   "))).contains("<div class=\"math\">" + shown + "</div>");
        assertThat(html("so " + formula.replace("\n", " ") + ", *b*"))
                .isEqualTo(
                        "<p>so <span class=\"math display\">" + shown.replace("\n", " ") + "</span>, <em>b</em></p>\n");
    }

    @Test
    void environmentsStandInEachOther() {
        String formula = "\\begin{pmatrix} \\begin{pmatrix} a_1 \\end{pmatrix} \\end{pmatrix}";
        assertThat(html(formula)).isEqualTo("<div class=\"math\">" + formula + "</div>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\begin{itemize} a \\end{itemize}",
                "\\begin{align} a",
                "\\begin{align}\n\na\n",
                "a \\end{align}",
                "`\\begin{align}a\\end{align}`",
                "\\begin{align} a \\end{gather}",
                "\\\\begin{align} a \\end{align}",
            })
    void otherEnvironmentsStayText(String text) {
        assertThat(html(text)).doesNotContain("math");
    }

    private String html(String body) {
        return rendered(body).html();
    }

    private RenderedBody rendered(String body) {
        return (RenderedBody) markdown.render(body, Optional.empty(), LinkResolver.NONE);
    }
}
