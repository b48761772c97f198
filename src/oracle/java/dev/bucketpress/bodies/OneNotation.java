package dev.bucketpress.bodies;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Gives what two renderers write in two ways, and mean as one, the same form. */
final class OneNotation {

    private OneNotation() {}

    static void apply(Document document) {
        document.select("s, strike").tagName("del");
        document.select("a.footnote-backref").remove();
        document.select("hr.footnotes-sep, .footnotes > hr").remove();
        document.select(".footnotes").unwrap();
        document.select("span#more").remove();
        document.body().forEachNode(OneNotation::withoutIndents);
        document.select("sup > a[href^=#fn]").forEach(OneNotation::reference);
    }

    /** Spaces at the beginning of a line, which would keep Chinese from being joined. */
    private static void withoutIndents(Node node) {
        if (node instanceof TextNode text && text.getWholeText().contains("\n ") && isOutsidePre(text)) {
            text.text(text.getWholeText().replaceAll("\n[ \t]+", "\n"));
        }
    }

    private static boolean isOutsidePre(TextNode text) {
        return text.parent() != null && text.parent().closest("pre") == null;
    }

    private static void reference(Element link) {
        link.text(link.text().replaceAll("[\\[\\]]", "").replaceAll(":\\d+$", ""));
        link.unwrap();
    }
}
