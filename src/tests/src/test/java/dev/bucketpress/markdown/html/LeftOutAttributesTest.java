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

/** What is left out of a tag that is kept gives a warning at its position: styles, classes, handlers and sizes. */
class LeftOutAttributesTest {

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

    @ParameterizedTest
    @CsvSource({
        "'`onclick=` <b ONCLICK=\"x()\">x</b>', ONCLICK, '1:15'",
        "'> - <img src=\"https://example.org/a.png\"\n>   onError=x()>', onError, '2:5'",
        "'<p onload=x()>a</p>\n\n<p onload=x()>b</p>', onload, '1:4'",
        "'{% raw %}<p onload=x()>a</p>{% endraw %}', onload, '1:13'",
    })
    void aHandlerThatIsLeftOutGivesAWarningAtItsPlaceAsItWasSpelled(String text, String name, String at) {
        assertThat(render(text.replace("\\n", "\n")).warnings())
                .filteredOn(warning -> warning.message().startsWith("The attribute `" + name + "` is left out"))
                .extracting(warning -> warning.at().line() + ":" + warning.at().column())
                .containsExactly(at);
    }

    @ParameterizedTest
    @CsvSource({
        "'`katex` <b class=\"katex\">x</b>', katex, '1:19'",
        "'```\n<p class=x>\n```\n\n<p class=\"alert  Big-Box x\">a</p>', Big-Box, '5:18'",
        "'<div class=\"math vlist\">a</div>\n\n<div class=vlist>b</div>', vlist, '1:18'",
        "'<b class=\"a&amp;b\">x</b>', a&b, '1:11'",
        "'<p class=note>a</p>', note, '1:10'",
    })
    void aClassThatIsLeftOutGivesAWarningAtItsPlaceAsItWasSpelled(String text, String name, String at) {
        assertThat(render(text.replace("\\n", "\n")).warnings())
                .filteredOn(warning -> warning.message().startsWith("The class `" + name + "` is left out"))
                .extracting(warning -> warning.at().line() + ":" + warning.at().column())
                .containsExactly(at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=\"alert note\">x</div> <div class=\"\">y</div>",
                "<span class=\"math\">x</span> <code class=\"language-java\">y</code>",
                "<svg class=\"icon\" onload=\"x()\"><path class=\"a\"></path></svg>\n\n[^1]\n\n[^1]: a <i>b</i>",
                "<b data-id=\"1\" role=\"note\">x</b>\n\n- [ ] a\n\n```java\nb\n```\n\n> [!NOTE]\n> c",
            })
    void attributesThatAreKeptOrDoNothingGiveNone(String text) {
        assertThat(render(text).warnings())
                .extracting(Warning::message)
                .noneMatch(message -> message.startsWith("The class") || message.startsWith("The attribute"));
    }

    @Test
    void aLongClassIsCutBetweenCharacters() {
        String name = "a".repeat(79);

        assertThat(render("<p class=\"" + name + "😀😀\">x</p>").warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.message()).contains("`" + name + "😀…`"));
    }

    @Test
    void manyClassesOfOneKindGiveOneWarningWithTheirNumber() {
        assertThat(render("<p class=\"a b c d e f g\" onclick=x>x</p>\n\n".repeat(30))
                        .warnings())
                .extracting(Warning::message)
                .satisfiesExactly(
                        classes -> assertThat(classes)
                                .startsWith("The class `a` is left out")
                                .endsWith("And 6 more of this kind: `b`, `c`, `d`, `e`, `f`, `g`."),
                        handler -> assertThat(handler).startsWith("The attribute `onclick` is left out"));
    }

    @ParameterizedTest
    @CsvSource({
        "'<big>x</big>\n\nC(<big>C(<big>C(<big>C(<big>C(<big>C(<big>C(<big>C(<big>C(<big>C(<big>y)', 10",
        "'x^2^ H~2~O a[^1]\n\n<sup>x</sup> C(<sup>C(<sup>C(<sup>C(<sup>C(<sup>y)\n\n[^1]: b', 5",
        "'<sub>z</sub><sub>z</sub>\n\nC(<sub>C(<sub>C(<sub>C(<sub>C(<sub>y)', 5",
    })
    void aSizeThatIsLeftOutGivesAWarningAtTheTagThatGoesTooFar(String text, int tags) {
        String tag = text.substring(text.indexOf("C(") + 2, text.indexOf('>', text.indexOf("C(")) + 1);
        String body = text.replace("\\n", "\n")
                .replace("y)", "y" + tag.replace("<", "</").repeat(tags));
        int atFault = body.lastIndexOf("C(") + 2;

        assertThat(render(body).warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.at()).isEqualTo(Position.of(body, atFault)));
    }

    @Test
    void aSizeThatIsLeftOutWithinOthersGivesAWarning() {
        assertThat(render("a\n\n<big>b</big> " + "<sup>".repeat(5) + "c" + "</sup>".repeat(5))
                        .warnings())
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.at()).isEqualTo(new Position(3, 34));
                    assertThat(warning.message()).startsWith("The size of the tag `<sup>` is left out");
                });
    }

    @Test
    void aPictureOfDataThatIsLeftOutGivesAWarningAtItsOwnPlace() {
        String good = "<img src=\"data:image/png;base64,AAAA\">";

        assertThat(render(good + " <img src=\"DATA:image/svg+xml,x\">").warnings())
                .extracting(Warning::at)
                .containsExactly(new Position(1, good.length() + 12));
    }

    @Test
    void aWarningTurnsTheDirectionOfNothingBesideWhatItQuotes() {
        assertThat(render("<b class=\"\u202Ex\" style=\"\u2067y:z\">a</b>").warnings())
                .extracting(Warning::message)
                .satisfiesExactlyInAnyOrder(
                        message -> assertThat(message).startsWith("The class `\u202Ex\u202C` is left out"),
                        message -> assertThat(message).startsWith("The style `\u2067y:z\u2069` is left out"));
    }

    private static RenderedBody render(String body) {
        return (RenderedBody) new Markdown(HtmlPolicy.SAFE).render(body, Optional.empty(), LinkResolver.NONE);
    }
}
