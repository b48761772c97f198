package dev.bucketpress.markdown.html;

import dev.bucketpress.messages.Messages;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/**
 * Converts GitHub's alerts, as in {@code > [!NOTE]}, to {@code <div class="alert note">}: block quotes whose first line
 * begins with one of five markers, in any case (docs.github.com, "Basic writing and formatting syntax"). The callouts
 * of Obsidian (help.obsidian.md, "Callouts") are those, of more kinds, with a title of one's own behind the marker, and
 * before it {@code -} or {@code +} where the callout folds.
 */
final class Alerts {

    private static final Pattern MARKER =
            Pattern.compile("\\s*\\[!([a-z]{1,20})]([+-]?)(?=\\s|$)[^\\S\\n]*", Pattern.CASE_INSENSITIVE);

    /** The alert that each kind looks like. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("note", "note"),
            Map.entry("tip", "tip"),
            Map.entry("important", "important"),
            Map.entry("warning", "warning"),
            Map.entry("caution", "caution"),
            Map.entry("abstract", "note"),
            Map.entry("summary", "note"),
            Map.entry("tldr", "note"),
            Map.entry("info", "note"),
            Map.entry("todo", "note"),
            Map.entry("question", "note"),
            Map.entry("help", "note"),
            Map.entry("faq", "note"),
            Map.entry("example", "note"),
            Map.entry("quote", "note"),
            Map.entry("cite", "note"),
            Map.entry("hint", "tip"),
            Map.entry("success", "tip"),
            Map.entry("check", "tip"),
            Map.entry("done", "tip"),
            Map.entry("attention", "warning"),
            Map.entry("failure", "caution"),
            Map.entry("fail", "caution"),
            Map.entry("missing", "caution"),
            Map.entry("danger", "caution"),
            Map.entry("error", "caution"),
            Map.entry("bug", "caution"));

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
        Matcher marker = MARKER.matcher(text.getWholeText());
        if (!marker.lookingAt()) {
            return;
        }
        String kind = marker.group(1).toLowerCase(Locale.ROOT);
        if (KINDS.containsKey(kind)) {
            text.text(text.getWholeText().substring(marker.end()));
            Element title = takeFirstLine(paragraph);
            if (!title.hasText() && title.childrenSize() == 0) {
                title.text(KINDS.get(kind).equals(kind) ? words.alert(kind) : capitalized(kind));
            }
            convert(quote, paragraph, title, kind, marker.group(2));
        }
    }

    /** Moves what stands in the first line of a paragraph to a paragraph of its own. */
    private static Element takeFirstLine(Element paragraph) {
        Element line = new Element("p");
        for (@Nullable Node next = paragraph.firstChild(); next != null; next = paragraph.firstChild()) {
            if (next instanceof Element element && element.nameIs("br")) {
                next.remove();
                break;
            }
            if (next instanceof TextNode text && text.getWholeText().indexOf('\n') >= 0) {
                String[] lines = text.getWholeText().split("\n", 2);
                line.appendChild(new TextNode(lines[0].stripTrailing()));
                text.text(lines[1]);
                break;
            }
            line.appendChild(next);
        }
        return line;
    }

    private static String capitalized(String kind) {
        return kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
    }

    private static void convert(Element quote, Element paragraph, Element title, String kind, String fold) {
        paragraph.before(title.addClass("alert-title"));
        if (!paragraph.hasText() && paragraph.childrenSize() == 0) {
            paragraph.remove();
        }
        if (fold.isEmpty()) {
            quote.tagName("div");
        } else {
            quote.tagName("details").attr("open", fold.equals("+"));
            title.tagName("summary");
            quote.wrap("<div></div>");
            quote.prependChild(title);
        }
        Element box = fold.isEmpty() ? quote : quote.parent();
        box.addClass("alert").addClass(KINDS.get(kind));
    }
}
