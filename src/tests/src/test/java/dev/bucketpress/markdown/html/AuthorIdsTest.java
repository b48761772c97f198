package dev.bucketpress.markdown.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.links.LinkResolver;
import dev.bucketpress.text.Warning;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links within a post lead to the places that authors name, and never in place of the page's own. */
class AuthorIdsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a id=\"jump\"></a>text                | <p><a id=\"jump\"></a>text</p>",
                "<a name=\"jump\"></a>text              | <p><a id=\"jump\"></a>text</p>",
                "<span id=\"跳\">text</span>            | <p><span id=\"跳\">text</span></p>",
                "<div id=\"jump\">text</div>            | <div id=\"jump\">text</div>",
                "<p align=\"center\" id=\"jump\">text</p> | <p style=\"text-align: center\" id=\"jump\">text</p>",
                "<h2 id=\"jump\">Text</h2>              | <h2 id=\"Text\"><span id=\"jump\"></span>Text</h2>",
                "<h2 id=\"Text\">Text</h2>              | <h2 id=\"Text\">Text</h2>",
            })
    void anIdThatNothingElseHasStays(String written, String shown) {
        RenderedBody rendered = render("x\n\n" + written + "\n\n[to it](#jump)");

        assertThat(rendered.html()).contains(shown).contains("<a href=\"#jump\">to it</a>");
        assertThat(rendered.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<span id=\"Heading\">x</span>\n\n## Heading",
                "<span id=\"fn-1\">x</span>[^1]\n\n[^1]: note",
                "<span id=\"fnref-1\">x</span>[^1]\n\n[^1]: note",
                "<b id=\"a\">y</b> <span id=\"a\">x</span>",
                "<span id=\"exports\">x</span>",
                "<span id=\"a b\">x</span>",
            })
    void anIdOfThePageIsNotForgedAndTheAuthorIsTold(String body) {
        RenderedBody rendered = render(body);

        assertThat(rendered.html()).contains("<span>x</span>");
        assertThat(rendered.warnings())
                .extracting(Warning::message)
                .singleElement()
                .satisfies(message -> assertThat(message).contains("The id `", "` is left out"));
    }

    @Test
    void anExcerptHasNone() {
        assertThat(render("<b id=\"a\">x</b>\n\n<!-- more -->\n\ny").excerpt()).contains("<p><b>x</b></p>");
    }

    private static RenderedBody render(String body) {
        return (RenderedBody) new Markdown(HtmlPolicy.SAFE).render(body, Optional.empty(), LinkResolver.NONE);
    }
}
