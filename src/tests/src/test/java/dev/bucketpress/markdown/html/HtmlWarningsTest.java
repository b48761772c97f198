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
    @ValueSource(
            strings = {
                "# a",
                "#1 issue",
                "#",
                "a #b",
                "```\n#b\n```",
                "    #b",
                "\\#b",
                "#!/bin/sh",
                "#sudo apt install x",
                "#id#",
                "#春天# 来了",
                "#ID#",
                "#旅行 #摄影",
                "#旅行 #摄影 #日常",
                "cd x\n#Install it\nmake",
            })
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
    void manyWarningsOfOneKindAreOneWithTheirNumber() {
        assertThat(render("a\n\n##b\n\n" + "##c\n\n##d\n\n".repeat(3)).warnings())
                .containsExactly(new Warning(
                        new Position(3, 1),
                        "`##b` is shown as text. If it is to be a heading, put a space after the `#`."
                                + " And 6 more of this kind: `##c`, `##d`."));
        assertThat(render("##b\n\n".repeat(5)).warnings()).hasSize(5);
        assertThat(render("##b\n\n".repeat(3000)).warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.message()).contains("And 999 more of this kind: `##b`."));
    }

    @Test
    void warningsOfEveryKindAreKept() {
        assertThat(render("##b\n\n".repeat(9) + "<Foo>" + "\n\n[x](a.md)").warnings())
                .extracting(warning -> warning.at().line())
                .containsExactly(1, 19, 21);
    }

    @ParameterizedTest
    @CsvSource({
        "'[ok](b.md) `B.md`\n\nB.md\n\n[bad](B.md)', B.md, '5:7'",
        "'<!-- [x](B.md) -->\n\n```\n[x](B.md)\n```\n\n> - a ![B.md](x.png) [bad](B.md)', B.md, '7:28'",
        "'(B.md) \"B.md\"\n\n| a |\n|---|\n| [bad](B.md) |', B.md, '5:9'",
        "'B.md\n\n[bad][r]\n\n[r]: B.md', B.md, '5:6'",
        "'B.md\n\n## a [bad](<B.md> \"t\")', B.md, '3:13'",
        "'B.md\n\na[^1]\n\n[^1]: [bad](B.md)', B.md, '5:13'",
        "'B.md <!-- <a href=B.md> -->\n\n<p><a title=''<a href=B.md>'' href=''B.md''>x</a>', B.md, '3:35'",
        "'B.md\n\n[bad](B.md?x#y)', B.md, '3:7'",
        "'中.md [ok](文.md)\n\n[bad](中.md)', 中.md, '3:7'",
        "'a&b.md\n\n[bad](a&amp;b.md)', a&b.md, '3:7'",
    })
    void aWarningStandsAtTheThingItself(String text, String address, String at) {
        assertThat(render(text.replace("\\n", "\n")).warnings())
                .filteredOn(warning -> warning.message().contains("`" + address + "`"))
                .extracting(warning -> warning.at().line() + ":" + warning.at().column())
                .containsExactly(at);
    }

    @ParameterizedTest
    @CsvSource({
        "'`<form>` <!-- <form> -->\n\n```\n<form>\n```\n\n> a <FORM>x</FORM>', form, '7:5'",
        "'<iframe src=\"https://player.bilibili.com/player.html\"></iframe>\n\n- a <iframe></iframe>', frame, '3:5'",
        "'https://a.example/ [x](https://a.example/)\n\n<iframe src=https://a.example/x></iframe>', frame, '3:13'",
    })
    void aWarningOfATagStandsAtTheTag(String text, String word, String at) {
        assertThat(render(text.replace("\\n", "\n")).warnings())
                .filteredOn(warning -> warning.message().contains(word))
                .extracting(warning -> warning.at().line() + ":" + warning.at().column())
                .containsExactly(at);
    }

    @ParameterizedTest
    @CsvSource({
        "'Margin:0 auto\n\n> <p style=\"color:red; Margin:0 auto\">x</p>', Margin:0 auto, '3:24'",
        "'a <b style=font-size:99REM>x</b>', font-size:99REM, '1:12'",
        "'```\n<b style=\"color:#0000\">\n```\n\n- <b style=\"color:#0000\">x</b>', color:#0000, '5:13'",
        "'<p style=''bold''>x</p>', bold, '1:11'",
        "'<div style=\"max-height:3em\">x</div>', max-height:3em, '1:13'",
        "'<b style=\"font-family:&quot;A&quot;\">x</b>', 'font-family:\"A\"', '1:11'",
        "'<p style=\"position: fixed;color:red\">x</p>\n\n<p style=\"position: fixed\">y</p>', position: fixed, '1:11'",
        "'{% raw %}<p style=\"top:0\">x</p>{% endraw %}', top:0, '1:20'",
    })
    void aStyleThatIsLeftOutGivesAWarningAtItsPlaceAsItWasSpelled(String text, String style, String at) {
        assertThat(render(text.replace("\\n", "\n")).warnings())
                .filteredOn(warning -> warning.message().startsWith("The style `" + style + "` is left out"))
                .extracting(warning -> warning.at().line() + ":" + warning.at().column())
                .containsExactly(at);
    }

    @Test
    void manyStylesOfOneKindGiveOneWarningWithTheirNumber() {
        String many =
                "<p style=\"margin:1px;margin-left:2px;top:3px;left:4px;font:5px x;border:6px;color:red\">x</p>\n\n";

        assertThat(render(many.repeat(30)).warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.at()).isEqualTo(new Position(1, 11));
            assertThat(warning.message()).startsWith("The style `margin:1px` is left out: ");
            assertThat(warning.message())
                    .endsWith("And 5 more of this kind: `margin-left:2px`, `top:3px`, `left:4px`,"
                            + " `font:5px x`, `border:6px`.");
        });
    }

    @Test
    void aLongStyleIsQuotedInPartAndInOneLine() {
        assertThat(render("<p style=\"content:a\n" + "b".repeat(10_000) + "\">x</p>")
                        .warnings())
                .singleElement()
                .satisfies(warning ->
                        assertThat(warning.message()).contains("`content:a b").hasSizeLessThan(300));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style=\"color:red; Text-Align:center;\">x</p>",
                "<p style=\"\">x</p>",
                "<p style=\" ; \">x</p>",
                "<img src=\"https://example.org/a.png\" style=\"zoom:50%;max-width:800px\">",
                "<b style=\"font-size:2em\">x <b style=\"font-size:50%\">y</b></b>",
            })
    void stylesThatAreShownGiveNone(String text) {
        assertThat(render(text).warnings()).isEmpty();
    }

    @Test
    void aSizeThatIsLeftOutWithinOthersGivesAWarning() {
        assertThat(render("a\n\n<big>b</big> " + "<sup>".repeat(5) + "c" + "</sup>".repeat(5))
                        .warnings())
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.at()).isEqualTo(new Position(3, 14));
                    assertThat(warning.message()).startsWith("The size of the tag `<sup>` is left out");
                });
    }

    private static RenderedBody render(String body) {
        return (RenderedBody) new Markdown(HtmlPolicy.SAFE).render(body, Optional.empty(), LinkResolver.NONE);
    }
}
