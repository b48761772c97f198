package dev.bucketpress.markdown.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Makes the words behind a checkbox its label, so that assistive technology can say what is done and what is not. */
final class TaskLabels {

    private static final Evaluator FIELDS = Selector.evaluatorOf("input[type=checkbox]");

    private TaskLabels() {}

    static void add(Element body) {
        for (Element checkbox : body.select(FIELDS)) {
            checkbox.removeAttr("readonly"); // of text fields alone (html.spec.whatwg.org, section 4.10.5.3.3)
            if (checkbox.closest("label") == null) {
                wrap(checkbox);
            }
        }
    }

    private static void wrap(Element checkbox) {
        List<Node> words = wordsBehind(checkbox);
        Element label = new Element("label");
        checkbox.replaceWith(label);
        label.appendChild(checkbox);
        words.forEach(label::appendChild);
    }

    /** Up to the end of the line of thought: a block, or another checkbox. */
    private static List<Node> wordsBehind(Element checkbox) {
        List<Node> words = new ArrayList<>();
        for (Node next = checkbox.nextSibling(); next != null && isPhrase(next); next = next.nextSibling()) {
            words.add(next);
        }
        return words;
    }

    private static boolean isPhrase(Node node) {
        return !(node instanceof Element element)
                || !element.isBlock() && !element.nameIs("br") && element.selectFirst("input") == null;
    }
}
