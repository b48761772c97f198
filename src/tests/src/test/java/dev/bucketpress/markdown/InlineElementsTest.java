package dev.bucketpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.links.LinkResolver;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Highlights, subscripts and superscripts, definition lists, and template syntax. */
class InlineElementsTest {

    private final Markdown markdown = new Markdown(HtmlPolicy.SAFE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "a ==b c== d        | a <mark>b c</mark> d",
                "这是==重点==内容    | 这是<mark>重点</mark>内容",
                "==**粗**==         | <mark><strong>粗</strong></mark>",
                "**==x==**          | <strong><mark>x</mark></strong>",
                "==“引”==。         | <mark>“引”</mark>。",
                "H~2~O              | H<sub>2</sub>O",
                "log~2~n            | log<sub>2</sub>n",
                "x^2^ + y^n+1^      | x<sup>2</sup> + y<sup>n+1</sup>",
                "100 m^2^。         | 100 m<sup>2</sup>。",
                "平方米^2^          | 平方米<sup>2</sup>",
                "~~gone~~ a~~b~~    | <del>gone</del> a<del>b</del>",
            })
    void inlineElementsAreRendered(String text, String html) {
        assertThat(html(text)).isEqualTo("<p>" + html + "</p>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if a==b and c==d then",
                "x == y and y == z",
                "\"==\" and \"==\"",
                "== 和 === 的区别",
                "===x===",
                "~/.bashrc ~/.vimrc",
                "1~2~3",
                "周一~周五，好的~嗯~",
                "a^b",
                "a^b^c",
                "a^b^b=a",
                "{{ a * b * c }} and {{ _x_ }}",
                "{{ page.title | default: '*a*' }}",
                "{% if a_b_c and d_e_f %}*",
                "a {{ b",
            })
    void proseThatLooksLikeThemStaysText(String text) {
        RenderedBody rendered = rendered(text);

        assertThat(rendered.text()).isEqualTo(text);
        assertThat(rendered.html()).doesNotContain("<mark", "<sub", "<sup", "<em", "<del");
    }

    @Test
    void markUpInCodeAndLinksIsLeftAlone() {
        assertThat(html("`==a==` `H~2~O` `x^2^`")).doesNotContain("<mark", "<sub", "<sup");
        assertThat(rendered("https://example.org/?u=~me~&q==a==").links())
                .containsExactly("https://example.org/?u=~me~&q==a==");
        assertThat(html("a note[^1] and[^2]\n\n[^1]: one\n[^2]: two")).doesNotContain("<sup>1</sup>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[的<b>一</b>]|[的<b>一</b>]",
                "[a <n>b] c|[a &lt;n&gt;b] c",
                "![a <n> `b` <n>][x]|![a &lt;n&gt; <code>b</code> &lt;n&gt;][x]",
                "[a *b* <u>c</u> <br> d][x]|[a <em>b</em> <u>c</u> <br> d][x]",
            })
    void tagsInBracketsThatReferToNothingAreOfTheTextAround(String text, String html) {
        assertThat(html(text)).isEqualTo("<p>" + html + "</p>\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x <!----!><script>--> one", "<!-- a --!><iframe src=x>-->\n\none", "<!-- --!> one"})
    void aCommentEndsWhereBrowsersReadItsEnd(String text) {
        assertThat(rendered(text + "\n\ntwo").text()).contains("one").endsWith("two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<math><b e=\"</math>",
                "<svg>\n<a href='</svg>",
                "<svg><style><b e=\"</style></svg>",
                "<math><!-- </math>",
                "<svg><script></svg>"
            })
    void aTagThatNothingEndsInADrawingOrAFormulaTakesNothingAfterItAlong(String text) {
        assertThat(rendered(text + "\n\none \"two\" 'three'").text()).endsWith("one \"two\" 'three'");
    }

    @Test
    void footnotesAreNumberedByTheirFirstReference() {
        assertThat(rendered("First[^b], second[^a], first[^b].\n\n[^a]: two\n[^b]: one")
                        .text())
                .startsWith("First1, second2, first1. one ↩ ↩ two ↩");
    }

    @Test
    void termsAreDefined() {
        assertThat(html("Term\n:   What it *is*\n:   Or is\n\nOther\n: Else"))
                .contains("<dt>Term</dt>", "<dd>What it <em>is</em></dd>", "<dd>Or is</dd>", "<dt>Other</dt>");
        assertThat(html("冒号\n：不是定义\n~ nor this")).doesNotContain("<dl>");
    }

    private String html(String body) {
        return rendered(body).html();
    }

    private RenderedBody rendered(String body) {
        return (RenderedBody) markdown.render(body, Optional.empty(), LinkResolver.NONE);
    }
}
