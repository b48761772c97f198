package dev.bucketpress.markdown.html;

import dev.bucketpress.messages.Messages;
import java.util.Optional;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Completes elements that lack what HTML requires of them, so that they look as browsers show them anyway. */
final class IncompleteHtml {

    private static final Evaluator INCOMPLETE = Selector.evaluatorOf("img:not([src], [srcset]), details");

    private IncompleteHtml() {}

    /** @param words have the title of details that have none */
    static void completeIn(Element body, Messages words) {
        for (Element element : body.select(INCOMPLETE)) {
            if (element.nameIs("img")) {
                element.replaceWith(new TextNode(element.attr("alt")));
            } else {
                putSummaryFirst(element, words);
            }
        }
    }

    /** The first summary is the title, wherever it stands (html.spec.whatwg.org, section 4.11.1). */
    private static void putSummaryFirst(Element details, Messages words) {
        Optional<Element> written = details.children().stream()
                .filter(child -> child.nameIs("summary"))
                .findFirst();
        if (written.isEmpty() || !isFirst(written.get())) {
            details.prependChild(written.orElseGet(() -> new Element("summary").text(words.details())));
        }
    }

    private static boolean isFirst(Element summary) {
        Node before = summary.previousSibling();
        while (before instanceof TextNode text && text.isBlank() || before instanceof Comment) {
            before = before.previousSibling();
        }
        return before == null;
    }
}
