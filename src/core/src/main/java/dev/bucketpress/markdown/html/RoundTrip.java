package dev.bucketpress.markdown.html;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Makes of a tree of elements one that browsers read from its HTML. Not every tree is: HTML closes a link at the next
 * one, and moves what it does not expect in a table out of it (html.spec.whatwg.org, section 13.3, has a warning).
 */
final class RoundTrip {

    /** After this many, what still changes has been made to; it is then shown as text. */
    private static final int MAX_READINGS = 5;

    private RoundTrip() {}

    static Document settle(Document tree) {
        Document document = tree;
        document.outputSettings().prettyPrint(false);
        String written = document.body().html();
        for (int readings = 0; readings < MAX_READINGS; readings++) {
            document = read(written);
            String again = document.body().html();
            if (again.equals(written)) {
                return document;
            }
            written = again;
        }
        return asText(document);
    }

    private static Document read(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document;
    }

    private static Document asText(Document document) {
        String text = document.body().wholeText();
        document.body().empty().appendChild(new Element("p").text(text));
        return document;
    }
}
