package dev.bucketpress.markdown.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.links.LinkResolver;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextSummaryTest {

    private final Markdown markdown = new Markdown(HtmlPolicy.SAFE);

    @Test
    void withoutAnExcerptItIsTheBeginningOfTheBody() {
        assertThat(summary("# One\n\n*Two* [three](x) `<four>`\n\n![five](y.png)"))
                .isEqualTo("One Two three <four>");
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
        assertThat(summary("[TOC]\n\n## One\n\nTwo[^1], three.\n\n[^1]: Four")).isEqualTo("One Two, three.");
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
