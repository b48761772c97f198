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

class AlertsTest {

    @ParameterizedTest
    @ValueSource(strings = {"NOTE", "tip", "Important", "WARNING", "caution"})
    void aQuoteMayBeAnAlert(String kind) {
        String lower = kind.toLowerCase();
        String name = lower.substring(0, 1).toUpperCase() + lower.substring(1);

        assertThat(html("> [!" + kind + "]\n> Mind *this*.\n>\n> And this."))
                .isEqualTo("<div class=\"alert " + lower + "\">\n<p class=\"alert-title\">" + name
                        + "</p><p>Mind <em>this</em>.</p>\n<p>And this.</p>\n</div>\n");
    }

    @Test
    void itsTitleMayStandInAParagraphOfItsOwn() {
        assertThat(html("> [!NOTE]\n>\n> - a"))
                .startsWith("<div class=\"alert note\">\n<p class=\"alert-title\">Note</p>")
                .contains("<li>a</li>");
        assertThat(html("> [!NOTE]  \n> text")).contains("Note</p><p>").contains("text</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> [!NOTE] on", "> [!BUG]\n> x", "> x\n> [!NOTE]", "[!NOTE]\nx", "> `[!NOTE]`\n> x"})
    void anythingElseIsAQuote(String text) {
        assertThat(html(text)).doesNotContain("alert");
    }

    @Test
    void alertsStandInLists() {
        assertThat(html("- a\n\n  > [!TIP]\n  > b")).contains("<div class=\"alert tip\">");
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 注意", "zh-Hant, 注意", "ja, 注記", "de, Hinweis", "fr-CA, Remarque", "eo, Note"})
    void titlesAreInTheLanguageOfThePost(String language, String title) {
        assertThat(((RenderedBody) new Markdown(HtmlPolicy.SAFE)
                                .render("> [!NOTE]\n> a", Optional.empty(), language, LinkResolver.NONE))
                        .html())
                .contains("<p class=\"alert-title\">" + title + "</p>");
    }

    private static String html(String body) {
        return ((RenderedBody) new Markdown(HtmlPolicy.SAFE).render(body, Optional.empty(), LinkResolver.NONE)).html();
    }
}
