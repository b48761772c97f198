package dev.bucketpress.fuzz;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.html.FeedHtml;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.links.LinkResolver;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Any HTML of an author becomes HTML that is safe and means to browsers what we took it for, in feeds too. */
public final class SafeHtmlProperty {

    private static final Markdown MARKDOWN = new Markdown(HtmlPolicy.SAFE);
    private static final String PAGE = "https://blog.example.org/2020/02/02/hello/";

    private SafeHtmlProperty() {}

    /** @param html that is sanitized without being read as Markdown: an excerpt of front matter */
    public static void check(byte[] html) {
        String excerpt = new String(html, StandardCharsets.UTF_8);
        RenderedBody rendered = (RenderedBody) MARKDOWN.render("", Optional.of(excerpt), LinkResolver.NONE);
        rendered.excerpt().ifPresent(SafeHtmlProperty::checkWritten);
        FeedHtml.of(excerpt, PAGE).ifPresent(WrittenHtml::check);
    }

    private static void checkWritten(String safe) {
        WrittenHtml.check(safe);
        FeedHtml.of(safe, PAGE).ifPresent(WrittenHtml::check);
    }
}
