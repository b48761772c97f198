package dev.bucketpress.markdown.rawhtml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawTagScannerTest {

    private static final String TAG = "<b";
    private static final String BEHIND = "behind";
    private static final String SIGNS = "=\"'/> \t\n\f\u000Bax";
    private static final int TAGS = 20_000;

    /** Where it does not begin a value. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a x==\">",
                "<a x=y=\">",
                "<a =\">",
                "<a \">",
                "<a x=y\">",
                "<a x/=\">",
                "<a x=\u000B\">",
                "<a x=\"y\"'>",
                "</a ='>",
            })
    void aTagGoesOnBehindAQuotationMarkThatQuotesNothing(String tag) {
        assertThat(RawTagScanner.in(tag + BEHIND)).extracting(RawTag::end).containsExactly(tag.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b title=\"one <i>two</i> <a name=\"x\">", "<p title='one</p> <p title='x'>"})
    void aTagWhoseValueEndsAtTheMarkThatBeginsAnotherIsText(String html) {
        assertThat(RawTagScanner.in(html)).first().matches(tag -> tag.is(RawTag.Kind.NO_TAG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b title=\"one <i>two</i>\" id=x>", "<a href=\"x\"title='y'>"})
    void aTagWithASignOfTagsInAValueOrWithoutASpaceBehindOneIsATag(String html) {
        assertThat(RawTagScanner.in(html)).extracting(RawTag::end).containsExactly(html.length());
    }

    @Test
    void anyTagEndsWhereAnHtmlParserEndsIt() {
        Random random = new Random(15);
        for (int i = 0; i < TAGS; i++) {
            StringBuilder html = new StringBuilder(TAG).append(' ');
            random.ints(random.nextInt(12), 0, SIGNS.length()).forEach(sign -> html.append(SIGNS.charAt(sign)));
            html.append(">" + BEHIND);

            assertThat(textBehind(html.toString())).as(html.toString()).isEqualTo(parsedText(html.toString()));
        }
    }

    private static String textBehind(String html) {
        List<RawTag> tags = RawTagScanner.in(html);
        return tags.get(0).is(RawTag.Kind.NO_TAG)
                ? ""
                : html.substring(tags.get(0).end());
    }

    private static String parsedText(String html) {
        return Jsoup.parseBodyFragment(html).body().wholeText();
    }
}
