package dev.bucketpress.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderResult;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.VisibleText;
import dev.bucketpress.markdown.html.Heading;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.links.LinkResolver;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Any body becomes safe HTML or is refused, and what stands before and after it stays visible. */
public final class BodyProperty {

    private static final Markdown MARKDOWN = new Markdown(HtmlPolicy.SAFE);
    private static final String BEFORE = "firstWordOfAll";
    private static final String AFTER = "lastWordOfAll";

    private BodyProperty() {}

    /** @param markdown of a body, which another paragraph stands before and after */
    public static void check(byte[] markdown) {
        String text = new String(markdown, StandardCharsets.UTF_8).replace('\r', '\n');
        String body = BEFORE + "\n\n" + text + "\n\n" + AFTER + "\n";
        RenderResult result = MARKDOWN.render(body, Optional.empty(), LinkResolver.NONE);
        if (result instanceof RenderResult.Unrenderable unrenderable) {
            Reports.check(unrenderable.problem(), body);
        } else if (result instanceof RenderedBody rendered) {
            check(rendered, body);
        }
    }

    private static void check(RenderedBody rendered, String body) {
        WrittenHtml.check(rendered.html());
        rendered.excerpt().ifPresent(WrittenHtml::check);
        Reports.check(rendered.warnings(), body);
        assertThat(VisibleText.of(rendered)).as(rendered.html()).contains(BEFORE, AFTER);
        assertThat(rendered.headings()).extracting(Heading::id).doesNotHaveDuplicates();
    }
}
