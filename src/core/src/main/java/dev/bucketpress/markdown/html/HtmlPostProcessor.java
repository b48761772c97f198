package dev.bucketpress.markdown.html;

import dev.bucketpress.markdown.cjk.CjkLineBreaks;
import dev.bucketpress.markdown.links.LinkResolver;
import dev.bucketpress.text.OffsetWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Turns the HTML of Markdown, with the author's own HTML in it, into what a page shows: sanitizes it, resolves its
 * links, gives its headings ids, and finds its excerpt and table of contents.
 *
 * @param markdown the body that the HTML was rendered from, which warnings are located in
 */
public record HtmlPostProcessor(
        HtmlPolicy policy, HtmlSanitizer sanitizer, LinkResolver links, MarkdownSource markdown) {

    /**
     * Processes the HTML of a body.
     *
     * @param ownExcerpt the excerpt that front matter gives, if any
     * @param earlierWarnings what was found before the body was HTML
     */
    public ProcessedHtml process(
            Document rendered, Optional<Document> ownExcerpt, List<OffsetWarning> earlierWarnings) {
        ExcerptMarker.toAnchor(rendered);
        HtmlWarnings warnings = new HtmlWarnings(markdown);
        Element body = shown(rendered, warnings);
        TableOfContents contents = TableOfContents.takeOut(body);
        Optional<Element> excerpt = ownExcerpt.map(this::excerpt).or(() -> ExcerptMarker.before(body));
        List<Heading> headings = headings(body);
        String text = body.text();
        String summary = summary(excerpt, body);
        contents.fillIn(headings);
        return new ProcessedHtml(
                body,
                text,
                summary,
                excerpt.map(html -> html.html().strip()),
                headings,
                warnings.inOrderWith(earlierWarnings));
    }

    /** Warnings about the author's own excerpt have no position in the body, and are dropped. */
    private Element excerpt(Document ownExcerpt) {
        return shown(ownExcerpt, new HtmlWarnings(MarkdownSource.NONE));
    }

    /** An excerpt may be a picture and nothing else; then the body is summarized. */
    private static String summary(Optional<Element> excerpt, Element body) {
        return excerpt.map(PlainTextSummary::of)
                .filter(summary -> !summary.isEmpty())
                .orElseGet(() -> PlainTextSummary.of(body));
    }

    private Element shown(Document rendered, HtmlWarnings warnings) {
        Document document = policy == HtmlPolicy.SAFE ? sanitizer.clean(rendered, warnings) : rendered;
        document.outputSettings().prettyPrint(false);
        Alerts.convert(document.body());
        CjkLineBreaks.join(document.body());
        LinkRewriter.rewrite(document.body(), links, warnings);
        return document.body();
    }

    /** Gives each heading an id made of its text. */
    private static List<Heading> headings(Element body) {
        HeadingIds ids = new HeadingIds(body.select("[id]").eachAttr("id"));
        List<Heading> headings = new ArrayList<>();
        for (Element heading : body.select("h1, h2, h3, h4, h5, h6")) {
            String text = heading.text();
            String id = ids.next(text);
            heading.attr("id", id);
            headings.add(new Heading(heading.tagName().charAt(1) - '0', id, text));
        }
        return List.copyOf(headings);
    }
}
