package dev.bucketpress.markdown.html;

import dev.bucketpress.markdown.BodyWarning;
import dev.bucketpress.markdown.LinkResolver;
import dev.bucketpress.markdown.ReadingCount;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.Summary;
import dev.bucketpress.markdown.cjk.CjkLineBreaks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Makes what a page shows out of the HTML that Markdown and its author's own HTML come to.
 *
 * @param markdown the text of the body
 */
public record HtmlPostProcessor(HtmlPolicy policy, HtmlSanitizer safeHtml, LinkResolver links, String markdown) {

    /** Begins the class of code in a language, as HTML's specification suggests for {@code <code>}. */
    private static final String LANGUAGE = "language-";

    /** @param ofMarkdown what was found to look wrong before the body was HTML */
    public RenderedBody of(Document written, Optional<Document> ownExcerpt, List<BodyWarning> ofMarkdown) {
        ReadMore.mark(written);
        HtmlWarnings remarks = new HtmlWarnings(markdown);
        Element body = shown(written, remarks);
        TableOfContents contents = TableOfContents.takeOut(body);
        Optional<Element> excerpt = ownExcerpt.map(this::excerpt).or(() -> ReadMore.before(body));
        List<RenderedBody.Heading> headings = headings(body);
        String text = body.text();
        String summary = summary(excerpt, body);
        contents.fillIn(headings);
        return new RenderedBody(
                body.html(),
                excerpt.map(html -> html.html().strip()),
                summary,
                text,
                headings,
                addresses(body, "a[href]", "href"),
                addresses(body, "img[src]", "src"),
                ReadingCount.of(text),
                remarks.inOrderWith(ofMarkdown),
                needs(body));
    }

    /** What is remarkable in the author's own excerpt has no place in the body, and is not remarked. */
    private Element excerpt(Document written) {
        return shown(written, new HtmlWarnings(""));
    }

    /** An excerpt may be a picture and nothing else. */
    private static String summary(Optional<Element> excerpt, Element body) {
        return excerpt.map(Summary::of).filter(summary -> !summary.isEmpty()).orElseGet(() -> Summary.of(body));
    }

    private Element shown(Document written, HtmlWarnings remarks) {
        Document document = policy == HtmlPolicy.SAFE ? safeHtml.clean(written, remarks) : written;
        document.outputSettings().prettyPrint(false);
        Alerts.mark(document.body());
        CjkLineBreaks.join(document.body());
        LinkRewriter.resolve(document.body(), links, remarks);
        return document.body();
    }

    private static RenderedBody.Needs needs(Element body) {
        boolean formulas = body.selectFirst("span.math, div.math") != null;
        List<String> languages = body.select("pre > code[class^=" + LANGUAGE + "]").stream()
                .map(code -> code.className().substring(LANGUAGE.length()))
                .distinct()
                .toList();
        return new RenderedBody.Needs(formulas, languages);
    }

    /** Gives each heading an id made of its text. */
    private static List<RenderedBody.Heading> headings(Element body) {
        HeadingIds ids = new HeadingIds(body.select("[id]").eachAttr("id"));
        List<RenderedBody.Heading> headings = new ArrayList<>();
        for (Element heading : body.select("h1, h2, h3, h4, h5, h6")) {
            String text = heading.text();
            String id = ids.next(text);
            heading.attr("id", id);
            headings.add(new RenderedBody.Heading(heading.tagName().charAt(1) - '0', id, text));
        }
        return List.copyOf(headings);
    }

    /** The distinct addresses of these elements; a link within the page leads nowhere else and is left out. */
    private static List<String> addresses(Element body, String selector, String attribute) {
        return body.select(selector).stream()
                .map(element -> element.attr(attribute))
                .filter(address -> !address.isEmpty() && !address.startsWith("#"))
                .distinct()
                .toList();
    }
}
