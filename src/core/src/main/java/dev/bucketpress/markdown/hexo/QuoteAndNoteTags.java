package dev.bucketpress.markdown.hexo;

import static dev.bucketpress.markdown.hexo.EscapedHtml.attribute;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Renders tags around Markdown: Hexo's quotes (hexo.io/docs/tag-plugins, "Block Quote" and "Pull Quote") and the notes
 * of its themes.
 */
final class QuoteAndNoteTags {

    /** The HTML before and after the Markdown. */
    record Wrapper(String before, String after) {}

    /** Word by word, so that no run of spaces is tried from each of them. */
    private static final Pattern AUTHOR_AND_URL =
            Pattern.compile("(\\S++(?:\\s++\\S++)*?)\\s++(https?://\\S++)(?:\\s++(\\S.*+)?+)?+");

    private static final Pattern AUTHOR_AND_TITLE = Pattern.compile("([^,，]+)[,，]\\s*(.+)");
    private static final Pattern URL_PREFIX_AND_INDEX = Pattern.compile("^https?://|/(?:index\\.html?)?$");
    private static final Set<String> KINDS =
            Set.of("default", "primary", "success", "info", "warning", "danger", "note", "tip", "important", "caution");

    /** Words by which a theme chooses a note's style. */
    private static final Pattern STYLES = Pattern.compile("no-icon|simple|modern|flat|disabled");

    private static final Map<String, Function<TagArguments, Wrapper>> TAGS = Map.of(
            "blockquote", QuoteAndNoteTags::quote,
            "quote", QuoteAndNoteTags::quote,
            "pullquote", QuoteAndNoteTags::pullquote,
            "note", QuoteAndNoteTags::note);

    private QuoteAndNoteTags() {}

    static boolean has(String name) {
        return TAGS.containsKey(name);
    }

    static Wrapper wrapper(TemplateTag tag) {
        return TAGS.getOrDefault(tag.name(), QuoteAndNoteTags::quote).apply(tag.parsedArguments());
    }

    private static Wrapper quote(TagArguments arguments) {
        String from = arguments.restAsText();
        String footer = from.isEmpty() ? "" : "<footer>" + footer(from) + "</footer>";
        return new Wrapper("<blockquote>", footer + "</blockquote>");
    }

    /** Author, title and URL, in the orders that Hexo knows. */
    private static String footer(String from) {
        Matcher url = AUTHOR_AND_URL.matcher(from);
        Matcher title = AUTHOR_AND_TITLE.matcher(from);
        if (from.contains("http") && url.matches()) {
            String text = url.group(3) == null
                    ? URL_PREFIX_AND_INDEX.matcher(url.group(2)).replaceAll("")
                    : url.group(3);
            return author(url.group(1)) + "<cite>" + EscapedHtml.link(url.group(2), "", EscapedHtml.text(text))
                    + "</cite>";
        }
        return title.matches()
                ? author(title.group(1)) + "<cite>" + EscapedHtml.text(title.group(2)) + "</cite>"
                : author(from);
    }

    private static String author(String name) {
        return "<strong>" + EscapedHtml.text(name.strip()) + "</strong> ";
    }

    private static Wrapper pullquote(TagArguments arguments) {
        String classes = ("pullquote " + arguments.restAsText()).strip();
        return new Wrapper("<blockquote" + attribute("class", classes) + ">", "</blockquote>");
    }

    private static Wrapper note(TagArguments arguments) {
        List<String> kinds = arguments.all(KINDS::contains);
        arguments.all(STYLES.asMatchPredicate());
        String box = "<div" + attribute("class", "alert " + (kinds.isEmpty() ? "default" : kinds.get(0))) + ">";
        String summary = arguments.restAsText();
        return summary.isEmpty()
                ? new Wrapper(box, "</div>")
                : new Wrapper(
                        box + "<details><summary>" + EscapedHtml.text(summary) + "</summary>", "</details></div>");
    }
}
