package dev.bucketpress.markdown.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;

/**
 * A table of contents in place of the first paragraph that is {@code [TOC]} and nothing else. Further ones are removed.
 */
public final class TableOfContents {

    private static final Pattern MARKER =
            Pattern.compile("\\[toc]|\\[\\[toc]]|@\\[toc]|@toc", Pattern.CASE_INSENSITIVE);

    /** Those of the markers, and what jsoup takes for a blank or for nothing. */
    private static final String BEGINNINGS = "[@\u00A0\u00AD\u200B";

    private static final Evaluator PARAGRAPH = new Evaluator.Tag("p");

    private record Entry(int level, Element item) {}

    private final List<TextNode> placeholders;

    private TableOfContents(List<TextNode> placeholders) {
        this.placeholders = placeholders;
    }

    /** Replaces the marker paragraphs by empty text, so that they are in neither text nor summary. */
    static TableOfContents takeOut(Element body) {
        return new TableOfContents(body.select(PARAGRAPH).stream()
                .filter(TableOfContents::isMarker)
                .map(TableOfContents::takeOutOne)
                .toList());
    }

    /** No link can hold another. */
    private static boolean isMarker(Element paragraph) {
        return mayBeMarker(paragraph) && MARKER.matcher(paragraph.text()).matches() && paragraph.closest("a") == null;
    }

    /** Most paragraphs begin with words. */
    private static boolean mayBeMarker(Element paragraph) {
        String words = paragraph.firstChild() instanceof TextNode first ? first.getWholeText() : "";
        return words.isBlank() || BEGINNINGS.indexOf(words.stripLeading().charAt(0)) >= 0;
    }

    private static TextNode takeOutOne(Element paragraph) {
        TextNode placeholder = new TextNode("");
        paragraph.replaceWith(placeholder);
        return placeholder;
    }

    /** @param name what assistive technology calls it */
    void fillIn(List<Heading> headings, String name) {
        if (!placeholders.isEmpty() && !headings.isEmpty()) {
            placeholders.get(0).replaceWith(list(headings, name));
        }
    }

    /**
     * The contents of a body as HTML.
     *
     * @param name what assistive technology calls it
     */
    public static String html(List<Heading> headings, String name) {
        Document document = new Document("");
        document.outputSettings().prettyPrint(false);
        return document.appendChild(list(headings, name)).child(0).outerHtml();
    }

    /** A heading goes below the nearest one before it that has a higher rank. */
    private static Element list(List<Heading> headings, String name) {
        Element contents = new Element("nav").addClass("toc").attr("aria-label", name);
        Deque<Entry> above = new ArrayDeque<>();
        for (Heading heading : headings) {
            while (!above.isEmpty() && above.element().level() >= heading.level()) {
                above.remove();
            }
            Element item =
                    listIn(above.isEmpty() ? contents : above.element().item()).appendElement("li");
            item.appendElement("a").attr("href", "#" + heading.id()).text(heading.text());
            above.push(new Entry(heading.level(), item));
        }
        return contents;
    }

    private static Element listIn(Element parent) {
        Element last = parent.lastElementChild();
        return last != null && last.nameIs("ul") ? last : parent.appendElement("ul");
    }
}
