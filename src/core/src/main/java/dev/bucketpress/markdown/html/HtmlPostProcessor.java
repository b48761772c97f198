package dev.bucketpress.markdown.html;

import dev.bucketpress.markdown.cjk.CjkItalics;
import dev.bucketpress.markdown.cjk.CjkLineBreaks;
import dev.bucketpress.markdown.limits.Growth;
import dev.bucketpress.markdown.limits.LimitExceededException;
import dev.bucketpress.markdown.links.LinkResolver;
import dev.bucketpress.messages.Messages;
import dev.bucketpress.text.OffsetWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Turns the HTML of Markdown, with the author's own HTML in it, into what a page shows: sanitizes it, resolves its
 * links, gives its headings ids, and finds its excerpt and table of contents.
 *
 * @param words in the language of the post
 * @param markdown the body that the HTML was rendered from, which warnings are located in
 */
public record HtmlPostProcessor(
        HtmlPolicy policy,
        LineBreaks breaks,
        HtmlSanitizer sanitizer,
        LinkResolver links,
        Messages words,
        MarkdownSource markdown) {

    private static final int ENOUGH_TO_FIND = 40;

    private static final Evaluator HEADINGS = Selector.evaluatorOf("h1, h2, h3, h4, h5, h6");
    private static final Evaluator WITH_ID = new Evaluator.Attribute("id");

    private static final String FOOTNOTE_MARK = "sup:has(> a.footnote-ref)";

    /**
     * Processes the HTML of a body.
     *
     * @param ownExcerpt the excerpt that front matter gives, if any
     * @param earlierWarnings what was found before the body was HTML
     */
    public ProcessedHtml process(
            Document rendered, Optional<Document> ownExcerpt, List<OffsetWarning> earlierWarnings) {
        if (markdown.hasTags()) {
            ExcerptMarker.toAnchor(rendered);
        }
        HtmlWarnings warnings = new HtmlWarnings(markdown);
        Element body = shown(rendered, warnings);
        AuthorIds ids = policy == HtmlPolicy.SAFE && markdown.hasTags() ? AuthorIds.takenOutOf(body) : AuthorIds.NONE;
        TableOfContents contents = TableOfContents.takeOut(body);
        Optional<Element> excerpt = ownExcerpt.map(this::excerpt).or(() -> beforeMarker(body));
        List<Heading> headings = headings(body);
        ids.putBack(body, warnings);
        String text = body.text();
        String summary = summary(excerpt, body);
        contents.fillIn(headings, words.contents());
        if (policy == HtmlPolicy.SAFE) {
            IncompleteHtml.completeIn(body, words); // what it adds is no word of the author's
        }
        return new ProcessedHtml(
                body,
                html(body),
                text,
                summary,
                excerpt.map(html -> html.html().strip()),
                headings,
                warnings.inOrderWith(earlierWarnings));
    }

    private Optional<Element> beforeMarker(Element body) {
        return markdown.hasTags() ? ExcerptMarker.before(body) : Optional.empty();
    }

    /** Warnings about the author's own excerpt have no position in the body, and are dropped. */
    private Element excerpt(Document ownExcerpt) {
        Element body;
        try {
            body = shown(ownExcerpt, new HtmlWarnings(MarkdownSource.NONE));
        } catch (LimitExceededException e) {
            throw e.inExcerpt();
        }
        if (policy == HtmlPolicy.SAFE) {
            body.select("[id]").removeAttr("id");
        }
        return body;
    }

    /** An excerpt may be a picture and nothing else; then the body is summarized. */
    private static String summary(Optional<Element> excerpt, Element body) {
        return PlainTextSummary.of(
                Stream.concat(excerpt.stream(), Stream.of(body)).toList());
    }

    private Element shown(Document rendered, HtmlWarnings warnings) {
        Document document = policy == HtmlPolicy.SAFE ? safe(rendered, warnings) : ofToday(rendered);
        document.outputSettings().prettyPrint(false);
        CjkItalics.mark(document.body());
        Alerts.convert(document.body(), words);
        if (breaks == LineBreaks.JOINED) {
            CjkLineBreaks.join(document.body());
        }
        LinkRewriter.rewrite(document.body(), links, warnings);
        return document.body();
    }

    private String html(Element body) {
        return body.html(new BoundedText(Growth.ofPage(markdown.text()))).toString();
    }

    /** What Markdown alone becomes, browsers read as it was meant. */
    private Document safe(Document rendered, HtmlWarnings warnings) {
        Document clean = ofToday(sanitizer.clean(rendered, warnings));
        if (warnings.areOfMarkdownAlone()) {
            return clean;
        }
        ObsoleteHtml.replaceIn(clean.body());
        return RoundTrip.settle(clean);
    }

    /** Raw HTML of authors who are trusted stays as it is, but for checkboxes and the alignment of cells. */
    private static Document ofToday(Document document) {
        ObsoleteHtml.replaceInCells(document.body());
        TaskLabels.add(document.body());
        return document;
    }

    /** Gives each heading an id made of its text. */
    private List<Heading> headings(Element body) {
        Growth growth = Growth.byHeadings(markdown.text());
        Outline outline = new Outline();
        HeadingIds ids = new HeadingIds(body.select(WITH_ID).eachAttr("id"));
        List<Heading> headings = new ArrayList<>();
        for (Element heading : body.select(HEADINGS)) {
            String text = text(heading);
            growth.add(2 * Growth.bytes(text), () -> place(text));
            String id = ids.next(text);
            growth.add(2 * Growth.bytes(id), () -> place(text));
            heading.attr("id", id);
            outline.add(heading);
            headings.add(new Heading(heading.tagName().charAt(1) - '0', id, text));
        }
        return List.copyOf(headings);
    }

    /** Where the beginning of a heading's words first stands. */
    private int place(String text) {
        return markdown.offsets().applyAsInt(text.substring(0, Math.min(ENOUGH_TO_FIND, text.length())));
    }

    /** Its words in one line, whichever way {@link LineBreaks} go, without the marks of footnotes. */
    private static String text(Element heading) {
        Element words = heading;
        if (heading.selectFirst(FOOTNOTE_MARK) != null) {
            words = heading.clone();
            words.select(FOOTNOTE_MARK).forEach(Element::empty); // to remove one moves all behind it
        }
        return words.selectFirst("br") == null
                ? words.text()
                : CjkLineBreaks.joined(words.wholeText().strip()).replace('\n', ' ');
    }
}
