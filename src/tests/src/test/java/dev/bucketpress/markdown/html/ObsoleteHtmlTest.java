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

class ObsoleteHtmlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<center>a</center> | <div style='text-align: center'>a</div>",
                "<p align=right>a</p> | <p style='text-align: right'>a</p>",
                "<h2 align=center>a</h2> | <h2 style='text-align: center' id='a'>a</h2>",
                "<div align=CENTER>a</div> | <div style='text-align: center'>a</div>",
                "<div align=evil>a</div> | <div>a</div>",
                "<p><font color=red size=5 face=楷体>a</font></p>"
                        + " | <p><span style='font-family: 楷体; font-size: x-large; color: red'>a</span></p>",
                "<p><font color=FF0000>a</font></p> | <p><span style='color: #ff0000'>a</span></p>",
                "<p><font color=transparent>a</font></p> | <p><span>a</span></p>",
                "<p><font size=+1>a</font></p> | <p><span style='font-size: large'>a</span></p>",
                "<p><font size=-7>a</font></p> | <p><span style='font-size: x-small'>a</span></p>",
                "<div><big><p>a</p></big></div> | <div><div style='font-size: larger'><p>a</p></div></div>",
                "<p><big>a</big> <tt>b</tt> <strike>c</strike></p> | <p><span style='font-size: larger'>a</span>"
                        + " <span style='font-family: monospace'>b</span> <s>c</s></p>",
                "<p><img src=https://a.example/a.png align=right width=50%></p>"
                        + " | <p><img src='https://a.example/a.png' alt='' style='width: 50%; float: right' decoding='async'></p>",
                "<p><img src=https://a.example/a.png width=300 height=20></p>"
                        + " | <p><img src='https://a.example/a.png' width='300' height='20' alt='' decoding='async'></p>",
                "<ul type=square><li>a</li></ul> | <ul style='list-style-type: square'><li>a</li></ul>",
                "<p align=left style='text-align: right'>a</p> | <p style='text-align: left; text-align: right'>a</p>",
            })
    void itIsWrittenAsTodaysThatLooksTheSame(String written, String expected) {
        assertThat(html(written)).isEqualTo(expected.replace('\'', '"'));
    }

    @Test
    void tablesOfAuthorsKeepTheirLook() {
        assertThat(html("<table align=center border=1 summary=s width=80%><tr><td width=120 align=center axis=x>a"
                        + "</table>"))
                .contains("<table style=\"width: fit-content; margin-inline: auto; width: 80%\">")
                .contains("<td style=\"width: 120px; text-align: center\">a");
    }

    @Test
    void columnsOfMarkdownsTablesAreAlignedByStyle() {
        assertThat(html("|a|b|\n|:-|-:|\n|1|2|"))
                .contains("<th style=\"text-align: left\">a</th>", "<td style=\"text-align: right\">2</td>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<font face=\"a;background:url(x)\">a</font>", "<font color=\"red;zoom:9\">a</font>"})
    void noValueBringsMoreThanItself(String written) {
        assertThat(html("<p>" + written + "</p>")).isEqualTo("<p><span>a</span></p>");
    }

    private static String html(String body) {
        return ((RenderedBody) new Markdown(HtmlPolicy.SAFE).render(body, Optional.empty(), LinkResolver.NONE))
                .html()
                .strip();
    }
}
