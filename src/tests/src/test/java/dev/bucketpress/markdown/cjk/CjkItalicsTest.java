package dev.bucketpress.markdown.cjk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.links.LinkResolver;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CjkItalicsTest {

    @ParameterizedTest
    @CsvSource({
        "*强调*, <em class=\"cjk\">强调</em>",
        "*mostly 中 Latin*, <em class=\"cjk\">mostly 中 Latin</em>",
        "*ひらがな*, <em class=\"cjk\">ひらがな</em>",
        "<i>变量</i>, <i class=\"cjk\">变量</i>",
        "*emphasis*, <em>emphasis</em>",
        "*강조*, <em>강조</em>",
        "**强**, <strong>强</strong>"
    })
    void emphasisWithChineseOrJapaneseIsMarked(String written, String expected) {
        RenderedBody rendered =
                (RenderedBody) new Markdown(HtmlPolicy.SAFE).render(written, Optional.empty(), LinkResolver.NONE);

        assertThat(rendered.html()).contains(expected);
    }
}
