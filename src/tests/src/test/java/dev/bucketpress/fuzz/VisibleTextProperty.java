package dev.bucketpress.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.GeneratedBody;
import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.VisibleText;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.links.LinkResolver;
import java.util.Optional;

/** No word that an author means to be read vanishes silently, whatever pieces a body is put together from. */
public final class VisibleTextProperty {

    private static final Markdown MARKDOWN = new Markdown(HtmlPolicy.SAFE);

    private VisibleTextProperty() {}

    /** @param choices of the pieces */
    public static void check(byte[] choices) {
        GeneratedBody body = GeneratedBody.of(new Choices(choices));
        RenderedBody rendered = (RenderedBody) MARKDOWN.render(body.text(), Optional.empty(), LinkResolver.NONE);

        assertThat(VisibleText.lost(body, rendered))
                .as("lost of\n%s\nwhich became\n%s", body.text(), rendered.html())
                .isEmpty();
        WrittenHtml.check(rendered.html());
    }
}
