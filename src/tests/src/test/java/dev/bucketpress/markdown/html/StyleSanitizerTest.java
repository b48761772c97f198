package dev.bucketpress.markdown.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.links.LinkResolver;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No text grows over what is around the post, and none is there that nobody sees. */
class StyleSanitizerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "color:transparent",
                "color:#0000",
                "color:#00000000",
                "color:#1237",
                "color:#1122337f",
                "color:rgba(0,0,0,0)",
                "color:rgba(0,0,0,.49)",
                "color:rgb(0 0 0 / 10%)",
                "color:hsla(0,0%,0%,0.1)",
                "color:hsl(120deg 10% 10% / 0)",
                "opacity:0",
                "visibility:hidden",
                "display:none",
                "font-size:99rem",
                "font-size:0px",
                "font-size:1px",
                "font-size:800%",
                "line-height:0",
                "letter-spacing:-9px",
                "margin:-99px",
                "padding:9999px",
                "transform:scale(9)",
                "text-indent:9999px",
                "text-indent:99em",
                "max-height:1px",
                "width:9999em",
            })
    void whatHidesOrBlowsUpTextIsLeftOut(String style) {
        assertThat(html("<span style=\"" + style + "\">a</span>")).isEqualTo("<p><span>a</span></p>\n");
    }

    @ParameterizedTest
    @CsvSource({
        "color:#123",
        "color:#1238",
        "color:#112233",
        "color:#11223380",
        "'color:rgb(1, 2,3)'",
        "'color:rgba(0,0,0,0.6)'",
        "'color:rgba(0,0,0,1)'",
        "'color:hsl(120deg 10% 10% / 60%)'",
        "color:darkred",
        "'background-color:rgba(0,0,0,.05)'",
        "background:transparent",
        "font-size:12px",
        "font-size:2em",
        "font-size:300%",
        "font-size:xx-large",
        "text-indent:2em",
        "width:600px",
        "max-width:80%",
        "zoom:50%",
    })
    void whatAuthorsColourAndSizeIsKept(String style) {
        assertThat(html("<span style=\"" + style + "\">a</span>"))
                .isEqualTo("<p><span style=\"" + style + "\">a</span></p>\n");
    }

    @ParameterizedTest
    @CsvSource({
        "<div style=\"height:20px\"></div>, <div style=\"min-height: 20px\"></div>",
        "<img src=\"a.png\" style=\"height:20px\">, <img src=\"a.png\" style=\"height:20px\" alt=\"\" decoding=\"async\">",
        "<img src=\"a.png\" style=\"zoom:10%\">, <img src=\"a.png\" style=\"zoom:10%\" alt=\"\" decoding=\"async\">",
        "'<img src=\"a.png\" style=\"max-width:800px\">', '<img src=\"a.png\" style=\"max-width: min(800px, 100%)\" alt=\"\" decoding=\"async\">'",
    })
    void sizesAreThoseThatNothingRunsOutOf(String written, String shown) {
        assertThat(html(written)).isEqualTo(shown + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<span style=\"font-size:200%\">",
                "<span style=\"font-size:3em\">",
                "<b style=\"font-size:larger\">",
                "<b style=\"zoom:2\">",
                "<b style=\"font-size:50%\">",
                "<b style=\"zoom:.5\">",
                "<big>",
                "<small>",
                "<sup>",
                "<sub>",
            })
    void sizesWithinSizesAreBoundedAndTheirTextStays(String tag) {
        String end = "</" + tag.replaceAll("[< ](\\w+).*|.", "$1").strip() + ">";
        String html = html("x " + tag.repeat(40) + "text" + end.repeat(40));

        assertThat(html).contains("text");
        String written = tag.equals("<big>") ? "<span style=\"font-size: larger" : tag.substring(0, tag.length() - 1);
        assertThat(html.split(written, -1).length - 1).isBetween(1, 12);
    }

    private static String html(String body) {
        return ((RenderedBody) new Markdown(HtmlPolicy.SAFE).render(body, Optional.empty(), LinkResolver.NONE)).html();
    }
}
