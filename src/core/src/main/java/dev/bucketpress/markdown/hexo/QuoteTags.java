package dev.bucketpress.markdown.hexo;

import static dev.bucketpress.markdown.hexo.Verbatim.attribute;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tags around Markdown: Hexo's quotes (hexo.io/docs/tag-plugins) and the notes of its themes. */
final class QuoteTags {

    /** The HTML on either side of the Markdown. */
    record Frame(String before, String after) {}

    private static final Pattern AUTHOR_AND_URL = Pattern.compile("(\\S.*?)\\s+(https?://\\S+)(?:\\s+(.+))?");
    private static final Pattern AUTHOR_AND_TITLE = Pattern.compile("([^,，]+)[,，]\\s*(.+)");
    private static final Pattern OUTSIDE_OF_URL = Pattern.compile("^https?://|/(?:index\\.html?)?$");
    private static final Set<String> KINDS =
            Set.of("default", "primary", "success", "info", "warning", "danger", "note", "tip", "important", "caution");

    /** Words that say how a theme is to draw a note. */
    private static final Pattern LOOKS = Pattern.compile("no-icon|simple|modern|flat|disabled");

    private static final Map<String, Function<TagArguments, Frame>> TAGS = Map.of(
            "blockquote", QuoteTags::quote,
            "quote", QuoteTags::quote,
            "pullquote", QuoteTags::pullquote,
            "note", QuoteTags::note);

    private QuoteTags() {}

    static boolean has(String name) {
        return TAGS.containsKey(name);
    }

    static Frame frame(TemplateTag tag) {
        return TAGS.getOrDefault(tag.name(), QuoteTags::quote).apply(tag.split());
    }

    private static Frame quote(TagArguments arguments) {
        String from = arguments.restAsText();
        String footer = from.isEmpty() ? "" : "<footer>" + footer(from) + "</footer>";
        return new Frame("<blockquote>", footer + "</blockquote>");
    }

    /** Author, title and address, in the orders that Hexo knows. */
    private static String footer(String from) {
        Matcher url = AUTHOR_AND_URL.matcher(from);
        Matcher title = AUTHOR_AND_TITLE.matcher(from);
        if (url.matches()) {
            String text =
                    url.group(3) == null ? OUTSIDE_OF_URL.matcher(url.group(2)).replaceAll("") : url.group(3);
            return author(url.group(1)) + "<cite>" + Verbatim.link(url.group(2), "", Verbatim.of(text)) + "</cite>";
        }
        return title.matches()
                ? author(title.group(1)) + "<cite>" + Verbatim.of(title.group(2)) + "</cite>"
                : author(from);
    }

    private static String author(String name) {
        return "<strong>" + Verbatim.of(name.strip()) + "</strong> ";
    }

    private static Frame pullquote(TagArguments arguments) {
        String classes = ("pullquote " + arguments.restAsText()).strip();
        return new Frame("<blockquote" + attribute("class", classes) + ">", "</blockquote>");
    }

    private static Frame note(TagArguments arguments) {
        List<String> kinds = arguments.all(KINDS::contains);
        arguments.all(LOOKS.asMatchPredicate());
        String box = "<div" + attribute("class", "alert " + (kinds.isEmpty() ? "default" : kinds.get(0))) + ">";
        String summary = arguments.restAsText();
        return summary.isEmpty()
                ? new Frame(box, "</div>")
                : new Frame(box + "<details><summary>" + Verbatim.of(summary) + "</summary>", "</details></div>");
    }
}
