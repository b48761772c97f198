package dev.bucketpress.markdown.cjk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.html.LineBreaks;
import dev.bucketpress.markdown.links.LinkResolver;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CjkLineBreaksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "中文⏎换行          | 中文换行",
                "中文，⏎换行        | 中文，换行",
                "かな⏎カナ          | かなカナ",
                "他说⏎“好”⏎了     | 他说“好”了",
                "𠮟る⏎𠮟る          | 𠮟る𠮟る",
                "**粗**⏎体          | <strong>粗</strong>体",
                "粗⏎**体**          | 粗<strong>体</strong>",
                "**粗**⏎**体**      | <strong>粗</strong><strong>体</strong>",
                "文，⏎**粗**⏎体⏎字   | 文，<strong>粗</strong>体字",
                "**粗⏎体**          | <strong>粗体</strong>",
                "中文⏎English       | 中文⏎English",
                "English⏎中文       | English⏎中文",
                "한국⏎어            | 한국⏎어",
                "“a”⏎“b”          | “a”⏎“b”",
                "中⏎`文`            | 中⏎<code>文</code>",
                "中⏎1               | 中⏎1",
            })
    void linesAreJoinedBetweenChineseAndJapanese(String text, String html) {
        assertThat(html(text.replace('⏎', '\n'))).isEqualTo("<p>" + html.replace('⏎', '\n') + "</p>\n");
    }

    @Test
    void hardBreaksParagraphsAndCodeStayBroken() {
        assertThat(html("中  \n文")).contains("<br>");
        assertThat(html("中\n\n文")).isEqualTo("<p>中</p>\n<p>文</p>\n");
        assertThat(html("```\n中\n文\n```")).contains("中\n文");
        assertThat(html("- 中\n- 文")).contains("<li>中</li>\n<li>文</li>");
        assertThat(html("$$\n\\text{中\n文}\n$$")).contains("中\n文");
    }

    private static String html(String body) {
        Markdown markdown = new Markdown(HtmlPolicy.SAFE, LineBreaks.JOINED, Markdown.USUAL_VIDEO_HOSTS);
        return ((RenderedBody) markdown.render(body, Optional.empty(), LinkResolver.NONE)).html();
    }
}
