package dev.bucketpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.html.LineBreaks;
import dev.bucketpress.markdown.links.LinkResolver;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines as Hexo's renderer breaks them: what is expected here is what hexo-renderer-marked 7 gives. */
class LineBreaksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a⏎b⏎c                  | <p>a<br>b<br>c</p>",
                "中⏎文                  | <p>中<br>文</p>",
                "a  ⏎b                  | <p>a<br>b</p>",
                "a\\⏎b                  | <p>a<br>b</p>",
                "a<br>⏎b                | <p>a<br><br>b</p>",
                "a⏎  b                  | <p>a<br>b</p>",
                "a⏎⏎b                   | <p>a</p>⏎<p>b</p>",
                "**a⏎b**                | <p><strong>a<br>b</strong></p>",
                "<b>a⏎b</b> c⏎d         | <p><b>a<br>b</b> c<br>d</p>",
                "`a⏎b`                  | <p><code>a b</code></p>",
                "[a](b \"c⏎d\")         | <p><a href=\"b\" title=\"c⏎d\">a</a></p>",
                "![a⏎b](c.png)          | <p><img src=\"c.png\" alt=\"a⏎b\" decoding=\"async\"></p>",
                "a⏎***⏎b                | <p>a</p>⏎<hr>⏎<p>b</p>",
                "<div>⏎a⏎b⏎</div>       | <div>⏎a⏎b⏎</div>",
                "a⏎<p>b</p>⏎c           | <p>a</p>⏎<p>b</p>⏎c",
            })
    void theEndOfALineInAParagraphIsABreak(String body, String html) {
        assertThat(rendered(LineBreaks.KEPT, body.replace('⏎', '\n')).html().strip())
                .isEqualTo(html.replace('⏎', '\n'));
    }

    @Test
    void aDisplayFormulaHasALineOfItsOwnWithoutABreak() {
        assertThat(rendered(LineBreaks.KEPT, "a $$x$$\nb\nc").html())
                .isEqualTo("<p>a <span class=\"math display\">x</span>\nb<br>c</p>\n");
    }

    @Test
    void linesAreJoinedWhereTheSiteSaysSo() {
        assertThat(rendered(LineBreaks.JOINED, "中\n文\na\nb  \nc").html()).isEqualTo("<p>中文\na\nb<br>\nc</p>\n");
    }

    @Test
    void aHeadingOfSeveralLinesHasTheIdThatHexoGivesIt() {
        assertThat(rendered(LineBreaks.KEPT, "标\n题\n===").html()).isEqualTo("<h1 id=\"标题\">标<br>题</h1>\n");
    }

    private static RenderedBody rendered(LineBreaks breaks, String body) {
        return (RenderedBody) new Markdown(HtmlPolicy.SAFE, breaks, Markdown.USUAL_VIDEO_HOSTS)
                .render(body, Optional.empty(), LinkResolver.NONE);
    }
}
