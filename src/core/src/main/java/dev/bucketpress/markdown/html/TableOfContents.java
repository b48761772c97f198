package dev.bucketpress.markdown.html;

import dev.bucketpress.markdown.RenderedBody;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The table of contents, where the first paragraph says {@code [TOC]} and nothing else. */
final class TableOfContents {

    private static final Pattern HERE = Pattern.compile("\\[toc]|\\[\\[toc]]|@\\[toc]|@toc", Pattern.CASE_INSENSITIVE);

    private record Entry(int level, Element item) {}

    private final List<TextNode> places;

    private TableOfContents(List<TextNode> places) {
        this.places = places;
    }

    /** Takes the paragraphs out that say where the contents go. */
    static TableOfContents takeOut(Element body) {
        return new TableOfContents(body.select("p").stream()
                .filter(paragraph -> HERE.matcher(paragraph.text()).matches())
                .map(TableOfContents::takeOutOne)
                .toList());
    }

    private static TextNode takeOutOne(Element paragraph) {
        TextNode place = new TextNode("");
        paragraph.replaceWith(place);
        return place;
    }

    void fillIn(List<RenderedBody.Heading> headings) {
        if (!places.isEmpty() && !headings.isEmpty()) {
            places.get(0).replaceWith(list(headings));
        }
    }

    /** A heading goes below the nearest one before it that is of a higher level. */
    private static Element list(List<RenderedBody.Heading> headings) {
        Element contents = new Element("nav").addClass("toc");
        Deque<Entry> above = new ArrayDeque<>();
        for (RenderedBody.Heading heading : headings) {
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
