package dev.bucketpress.markdown.html;

import dev.bucketpress.text.ControlCharacters;
import java.util.function.Function;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads HTML without the characters that no output has, however they are written. */
final class PrintableHtml {

    private static final String NUMERIC_REFERENCE = "&#";

    private PrintableHtml() {}

    /**
     * Parses HTML.
     *
     * @param html of a page's body, or of a part of it
     * @param parser makes a document of it, once it is without control characters
     */
    static Document parse(String html, Function<String, Document> parser) {
        Document document = parser.apply(ControlCharacters.without(html));
        if (html.contains(NUMERIC_REFERENCE)) {
            document.body().nodeStream().forEach(PrintableHtml::clean);
        }
        return document;
    }

    private static void clean(Node node) {
        if (node instanceof TextNode text && ControlCharacters.areIn(text.getWholeText())) {
            text.text(ControlCharacters.without(text.getWholeText()));
        } else if (node instanceof Element element && element.attributesSize() > 0) {
            element.attributes().forEach(PrintableHtml::clean);
        }
    }

    private static void clean(Attribute attribute) {
        if (attribute.hasDeclaredValue() && ControlCharacters.areIn(attribute.getValue())) {
            attribute.setValue(ControlCharacters.without(attribute.getValue()));
        }
    }
}
