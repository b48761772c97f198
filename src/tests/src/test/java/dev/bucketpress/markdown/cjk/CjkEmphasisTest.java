package dev.bucketpress.markdown.cjk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.testing.Checkout;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CjkEmphasisTest {

    private final Markdown markdown = new Markdown(HtmlPolicy.TRUSTED);

    /** Texts and their HTML, which EmphasisOracle compares with markdown-it-cjk-friendly's. */
    static Stream<String> friendly() throws Exception {
        return Files.readAllLines(Checkout.file("src/tests/src/test/resources/emphasis/cjk-friendly.tsv")).stream();
    }

    @ParameterizedTest
    @MethodSource("friendly")
    void emphasisIsThatOfTheCjkFriendlyAmendments(String textAndHtml) {
        String[] parts = textAndHtml.split("\t");

        assertThat(markdown.html(parts[0]).strip().replace("&quot;", "\"")).isEqualTo(parts[1]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "~~gone~~     | <del>gone</del>",
                "~gone~       | <del>gone</del>",
                "（~删~）        | （<del>删</del>）",
                "10~20，30~40  | 10~20，30~40",
                "~~a~ b~~     | <del>a~ b</del>",
                "~a~~         | ~a~~",
                "~~~a~~~ b    | ~~~a~~~ b",
                "~~~~a~~~~    | ~~~~a~~~~",
                "前~~（删）~~后   | 前<del>（删）</del>后",
            })
    void oneOrTwoTildesStrikeThroughButNotInRanges(String text, String html) {
        assertThat(markdown.html("x " + text).strip()).isEqualTo("<p>x " + html + "</p>");
    }

    @Test
    void whatUnicodeCallsWideIsCjkUnlessItIsAnEmoji() {
        assertThat(Stream.of("一", "𠮟", "\u4DB6", "한", "ᄀ", "ｶ", "。", "￦", "㊗", "\uD87F\uDFFD"))
                .allMatch(character -> UnicodeSet.CJK.contains(character.codePointAt(0)));
        assertThat(Stream.of("a", "é", "…", "“", "€", "😀", "⌚", "🈯", "\u10FF", "\uFFEF", "\uDBFF\uDFFF", "\0"))
                .noneMatch(character -> UnicodeSet.CJK.contains(character.codePointAt(0)));
    }
}
