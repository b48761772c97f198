package dev.bucketpress.markdown.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.links.LinkResolver;
import dev.bucketpress.text.Position;
import dev.bucketpress.text.Warning;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** Nothing else tells an author of their text. */
    @Test
    void eachOfTenFootnotesThatNothingRefersToIsNamed() {
        String footnotes = IntStream.range(0, 10)
                .mapToObj(i -> "[^a" + i + "]: text" + i + "\n\n")
                .collect(Collectors.joining());

        assertThat(render(footnotes).warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.message())
                        .contains(
                                IntStream.range(0, 10).mapToObj(i -> "text" + i).toList())
                        .doesNotContain("…"));
    }

    @Test
    void whatAHundredWarningsQuoteIsNotRepeatedWithoutEnd() {
        String headings =
                IntStream.range(100, 200).mapToObj(i -> "##b" + i + "\n\n").collect(Collectors.joining());

        assertThat(render(headings).warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.message())
                        .contains("And 99 more of this kind: `##b101`, `##b102`, ")
                        .endsWith("`, …")
                        .hasSizeLessThan(700));
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

    private static RenderedBody render(String body) {
        return (RenderedBody) new Markdown(HtmlPolicy.SAFE).render(body, Optional.empty(), LinkResolver.NONE);
    }
}
