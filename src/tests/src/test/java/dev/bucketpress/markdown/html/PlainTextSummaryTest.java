package dev.bucketpress.markdown.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.links.LinkResolver;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextSummaryTest {

    private final Markdown markdown = new Markdown(HtmlPolicy.SAFE);

    @Test
    void withoutAnExcerptItIsTheBeginningOfTheBody() {
        assertThat(summary("# One\n\n*Two* [three](x) `<four>`\n\n![five](y.png)"))
                .isEqualTo("Two three <four>");
    }

    @Test
    void itIsTheTextOfTheExcerptWhereThereIsOne() {
        assertThat(summary("One *two*\n\n<!-- more -->\n\nThree")).isEqualTo("One two");
        assertThat(summary("One", "<p>In <b>short</b> &amp; sweet</p><script>alert(1)</script>"))
                .isEqualTo("In short & sweet");
    }

    @Test
    void anExcerptWithoutTextLeavesItToTheBody() {
        assertThat(summary("![one](x.png)\n\n<!-- more -->\n\nTwo")).isEqualTo("Two");
        assertThat(summary("One", "<img src=x.png>")).isEqualTo("One");
    }

    @Test
    void aPostWithoutTextHasNone() {
        assertThat(summary("")).isEmpty();
        assertThat(summary("![one](x.png)\n\n<!-- two -->")).isEmpty();
    }

    @Test
    void neitherFootnotesNorContentsAreInIt() {
        assertThat(summary("[TOC]\n\n## One\n\nTwo[^1], three.\n\n[^1]: Four")).isEqualTo("Two, three.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# 一⏎⏎二                                        | 二",
                "一⏎===⏎⏎二                                     | 二",
                "<h2>一</h2>⏎⏎二                                | 二",
                "- # 一⏎⏎  二                                    | 二",
                "> ## 一⏎> 二                                    | 二",
                "```js⏎let a;⏎```⏎⏎二                          | 二",
                "```js 题⏎let a;⏎```⏎⏎二                       | 二",
                "> ```⏎> let a;⏎> ```⏎>⏎> 二                  | 二",
                "{% codeblock %}⏎a⏎{% endcodeblock %}⏎⏎二      | 二",
                "<pre>a</pre>⏎⏎二                               | 二",
                "用 `git` 提交                                     | 用 git 提交",
                "'| a |⏎|---|⏎| b |⏎⏎二'                       | 二",
                "<table><tr><td>a</td></tr></table>⏎⏎二         | 二",
                "- [一](#一)⏎  - [二](#二)⏎⏎三                   | 三",
                "- 见[一](#一)                                     | 见一",
                "$$⏎x^2⏎$$⏎⏎二                                 | 二",
                "设 $x^2$ 与 $n$，$$y$$ 二                         | 设 … 与 n， 二",
                "![图](a.png) 二                                   | 二",
                "<details><summary>More</summary>text</details>   | More text",
                "> [!NOTE]⏎> 二                                   | 二",
                "一⏎二⏎a⏎b                                      | 一二 a b",
                "a<br>⏎b                                          | a b",
            })
    void itIsOfProseAlone(String body, String summary) {
        assertThat(summary(body.replace('⏎', '\n'))).isEqualTo(summary);
    }

    @ParameterizedTest
    @CsvSource({"# 一, 一", "$x^2$, x^2", "```⏎a⏎```, a", "- [一](#一), 一", "😀, 😀", "'# 一⏎⏎$x^2$', 一 x^2"})
    void aPostWithoutProseIsSummarizedByWhatThereIs(String body, String summary) {
        assertThat(summary(body.replace('⏎', '\n'))).isEqualTo(summary);
    }

    @Test
    void anExcerptWithoutProseLeavesItToTheBody() {
        assertThat(summary("# One\n\n<!-- more -->\n\nTwo")).isEqualTo("Two");
        assertThat(summary("# One\n\n<!-- more -->\n\n    two")).isEqualTo("One");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"👩‍💻", "👍🏽", "🇯🇵", "1️⃣", "👨‍👩‍👧‍👦", "e\u0301", "葛\uDB40\uDD00", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"})
    void noCharacterOfSeveralCodePointsIsCutInTwo(String character) {
        for (int before = 140; before < PlainTextSummary.MAX_LENGTH; before++) {
            String summary = PlainTextSummary.of("一".repeat(before) + character.repeat(40));

            assertThat(summary).endsWith("…").hasSizeLessThan(400);
            String characters = summary.substring(before, summary.length() - 1);
            assertThat(characters.replace(character, "")).isEmpty();
        }
    }

    @Test
    void anEndlessCharacterIsCut() {
        assertThat(PlainTextSummary.of("e" + "\u0301".repeat(100_000)).codePoints())
                .hasSize(PlainTextSummary.MAX_LENGTH);
        assertThat(PlainTextSummary.of("👩\u200d".repeat(100_000)).codePoints()).hasSize(PlainTextSummary.MAX_LENGTH);
    }

    @Test
    void scriptsAreNoText() {
        assertThat(((RenderedBody) new Markdown(HtmlPolicy.TRUSTED)
                                .render("One\n\n<script>f()</script>", Optional.empty(), LinkResolver.NONE))
                        .summary())
                .isEqualTo("One");
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "  one \t two ,one two",
                "　　一　二,一 二",
                "one\u00a0\u2003two,one two",
                "one\u0000\u0007\u0085two\uffff,one two",
                "one\ud800two,one two",
            })
    void whiteSpaceAndControlCharactersAreOneSpace(String text, String summary) {
        assertThat(PlainTextSummary.of(text)).isEqualTo(summary);
    }

    @Test
    void aBlankTextHasNone() {
        assertThat(PlainTextSummary.of(" \u3000\n")).isEmpty();
    }

    @Test
    void aTextThatFitsIsWhole() {
        String text = "😀".repeat(PlainTextSummary.MAX_LENGTH);

        assertThat(PlainTextSummary.of(text)).isEqualTo(text);
    }

    @Test
    void aLongTextEndsWithAWord() {
        assertThat(PlainTextSummary.of("words ".repeat(50)))
                .isEqualTo("words ".repeat(26).strip() + "…")
                .hasSizeLessThanOrEqualTo(PlainTextSummary.MAX_LENGTH);
        assertThat(PlainTextSummary.of("a".repeat(PlainTextSummary.MAX_LENGTH - 1) + " b"))
                .isEqualTo("a".repeat(PlainTextSummary.MAX_LENGTH - 1) + "…");
    }

    @Test
    void aTextWithoutSpacesIsCutBetweenCharacters() {
        assertThat(PlainTextSummary.of("𠀀".repeat(1000)))
                .isEqualTo("𠀀".repeat(PlainTextSummary.MAX_LENGTH - 1) + "…");
        assertThat(PlainTextSummary.of("一 " + "二".repeat(1000)))
                .isEqualTo("一 " + "二".repeat(PlainTextSummary.MAX_LENGTH - 3) + "…");
    }

    private String summary(String body) {
        return rendered(body, Optional.empty()).summary();
    }

    private String summary(String body, String excerpt) {
        return rendered(body, Optional.of(excerpt)).summary();
    }

    private RenderedBody rendered(String body, Optional<String> excerpt) {
        return (RenderedBody) markdown.render(body, excerpt, LinkResolver.NONE);
    }
}
