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
    @ValueSource(
            strings = {
                "> [!NOTE]on",
                "> [!NOTE](u)\n> x",
                "> [!NOTE]: x",
                "> [!MINE]\n> x",
                "> [! NOTE]\n> x",
                "> x\n> [!NOTE]",
                "[!NOTE]\nx",
                "> `[!NOTE]`\n> x"
            })
    void anythingElseIsAQuote(String text) {
        assertThat(html(text)).doesNotContain("alert");
    }

    @ParameterizedTest
    @CsvSource({"info, note", "abstract, note", "hint, tip", "attention, warning", "bug, caution", "danger, caution"})
    void calloutsOfObsidianLookLikeTheAlertNextToThemAndKeepTheirNames(String kind, String alert) {
        String name = kind.substring(0, 1).toUpperCase() + kind.substring(1);

        assertThat(html("> [!" + kind + "]\n> text"))
                .isEqualTo("<div class=\"alert " + alert + "\">\n<p class=\"alert-title\">" + name
                        + "</p><p>text</p>\n</div>\n");
    }

    @Test
    void whatStandsBehindTheKindIsTheTitle() {
        assertThat(html("> [!tip] My *own* `title`\n> text **bold**\n>\n> more"))
                .isEqualTo("<div class=\"alert tip\">\n<p class=\"alert-title\">My <em>own</em> <code>title</code></p>"
                        + "<p>text <strong>bold</strong></p>\n<p>more</p>\n</div>\n");
        assertThat(html("> [!tip] Title alone"))
                .isEqualTo("<div class=\"alert tip\">\n<p class=\"alert-title\">Title alone</p>\n</div>\n");
        assertThat(html("> [!tip] **Bold** title\n> text"))
                .contains("<p class=\"alert-title\"><strong>Bold</strong> title</p><p>text</p>");
        assertThat(html("> [!tip] One [link](u)  \n> two\n> three"))
                .contains("<p class=\"alert-title\">One <a href=\"u\">link</a></p><p>two<br>three</p>");
    }

    @Test
    void aTitleEndsAtItsLineWhereLinesAreJoined() {
        assertThat(html(
                        new Markdown(HtmlPolicy.SAFE, LineBreaks.JOINED, Markdown.USUAL_VIDEO_HOSTS),
                        "> [!tip] My *own* title\n> text\n> more"))
                .contains("<p class=\"alert-title\">My <em>own</em> title</p><p>text\nmore</p>");
    }

    @Test
    void aCalloutThatFoldsOpensAndCloses() {
        assertThat(html("> [!note]- Title\n> text"))
                .isEqualTo(
                        "<div class=\"alert note\"><details><summary class=\"alert-title\">Title</summary>\n<p>text</p>\n</details></div>\n");
        assertThat(html("> [!bug]+\n> text"))
                .isEqualTo(
                        "<div class=\"alert caution\"><details open><summary class=\"alert-title\">Bug</summary>\n<p>text</p>\n"
                                + "</details></div>\n");
        assertThat(html("- > [!note]- 标题\n  >\n  > - a"))
                .contains("<div class=\"alert note\"><details><summary class=\"alert-title\">标题</summary>");
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
        return html(new Markdown(HtmlPolicy.SAFE), body);
    }

    private static String html(Markdown markdown, String body) {
        return ((RenderedBody) markdown.render(body, Optional.empty(), LinkResolver.NONE)).html();
    }
}
