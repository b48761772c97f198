package dev.bucketpress.markdown.html;

import dev.bucketpress.messages.Messages;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/**
 * Converts GitHub's alerts, as in {@code > [!NOTE]}, to {@code <div class="alert note">}: block quotes whose first line
 * is one of five markers, in any case (docs.github.com, "Basic writing and formatting syntax").
 */
final class Alerts {

    private static final Pattern FIRST_LINE =
            Pattern.compile("\\s*\\[!(note|tip|important|warning|caution)]\\s*", Pattern.CASE_INSENSITIVE);

    private static final Evaluator QUOTE = new Evaluator.Tag("blockquote");

    private Alerts() {}

    /** @param words have the titles of alerts */
    static void convert(Element body, Messages words) {
        body.select(QUOTE).forEach(quote -> convertOne(quote, words));
    }

    private static void convertOne(Element quote, Messages words) {
        @Nullable Element paragraph = quote.firstElementChild();
        if (paragraph == null || !paragraph.nameIs("p") || !(paragraph.firstChild() instanceof TextNode text)) {
            return;
        }
        boolean broken = text.nextSibling() instanceof Element next && next.nameIs("br");
        String[] lines = text.getWholeText().split("\n", 2);
        boolean alone = lines.length > 1 || broken || text.nextSibling() == null;
        Matcher first = FIRST_LINE.matcher(lines[0]);
        if (alone && first.matches()) {
            text.text(lines.length > 1 ? lines[1] : "");
            if (broken && lines.length == 1 && text.nextSibling() != null) {
                text.nextSibling().remove();
            }
            convert(quote, paragraph, first.group(1).toLowerCase(Locale.ROOT), words);
        }
    }

    private static void convert(Element quote, Element paragraph, String kind, Messages words) {
        quote.tagName("div").addClass("alert").addClass(kind);
        paragraph.before(new Element("p").addClass("alert-title").text(words.alert(kind)));
        if (!paragraph.hasText() && paragraph.childrenSize() == 0) {
            paragraph.remove();
        }
    }
}
