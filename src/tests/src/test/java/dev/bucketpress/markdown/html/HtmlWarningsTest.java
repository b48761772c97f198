package dev.bucketpress.markdown.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.links.LinkResolver;
import dev.bucketpress.text.Position;
import dev.bucketpress.text.Warning;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is rendered otherwise than its author may expect gives a warning at its position. */
class HtmlWarningsTest {

    @ParameterizedTest
    @CsvSource({"#标题", "##标题", "##1.标题", "###a b", "#1、一"})
    void aHeadingWithoutASpaceIsText(String heading) {
        RenderedBody rendered = render("one\n\n> two\n> " + heading + "\n\nthree");

        assertThat(rendered.headings()).isEmpty();
        assertThat(rendered.warnings())
                .containsExactly(new Warning(
                        new Position(4, 3),
                        "`" + heading + "` is shown as text. If it is to be a heading, put a space after the `#`."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"# a", "#1 issue", "#", "a #b", "```\n#b\n```", "    #b", "\\#b", "#!/bin/sh"})
    void otherSignsAreLeftAlone(String text) {
        assertThat(render(text).warnings()).isEmpty();
    }

    @Test
    void whatLooksLikeHtmlIsShownAsText() {
        RenderedBody rendered =
                render("一\n二 List<Foo> and Map<String>, List<Foo>\n\n<dependency>\n<groupId>a</groupId>");

        assertThat(rendered.text())
                .isEqualTo("一 二 List<Foo> and Map<String>, List<Foo> <dependency> <groupId>a</groupId>");
        assertThat(rendered.warnings())
                .extracting(
                        warning -> warning.at().line(),
                        warning -> warning.at().column(),
                        warning -> warning.message().split(" ")[0])
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(2, 7, "`<Foo>`"),
                        org.assertj.core.api.Assertions.tuple(2, 20, "`<String>`"),
                        org.assertj.core.api.Assertions.tuple(4, 1, "`<dependency>`"),
                        org.assertj.core.api.Assertions.tuple(5, 1, "`<groupId>`"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"`List<Foo>`", "```\nList<Foo>\n```", "a<b", "<b>x</b>", "<BR>"})
    void htmlAndCodeGiveNoWarning(String text) {
        assertThat(render(text).warnings()).isEmpty();
    }

    @Test
    void eachNameGivesOneWarning() {
        RenderedBody rendered = render("<Foo> and <foo> and </FOO>");

        assertThat(rendered.warnings()).hasSize(1);
        assertThat(rendered.text()).isEqualTo("<Foo> and <foo> and </FOO>");
    }

    @Test
    void trustedHtmlIsLeftAsItIs() {
        RenderedBody rendered = (RenderedBody)
                new Markdown(HtmlPolicy.TRUSTED).render("a <foo>b</foo>", Optional.empty(), LinkResolver.NONE);

        assertThat(rendered.html()).contains("<foo>b</foo>");
    }

    @Test
    void warningsAreLimited() {
        assertThat(render("#a\n\n".repeat(1000)).warnings()).hasSize(50);
    }

    private static RenderedBody render(String body) {
        return (RenderedBody) new Markdown(HtmlPolicy.SAFE).render(body, Optional.empty(), LinkResolver.NONE);
    }
}
