package dev.bucketpress.markdown;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tags whose content is not HTML, such as {@code <script>}. Mentioned in prose and never closed, one would swallow the
 * rest of the post; GitHub's Markdown (github.github.com/gfm, section 6.11) shows such tags as text, and so do we.
 */
final class UnclosedTags {

    private static final Pattern OPENING = Pattern.compile(
            "<(title|textarea|style|xmp|iframe|noembed|noframes|noscript|script|plaintext)(?![\\w-])",
            Pattern.CASE_INSENSITIVE);

    private UnclosedTags() {}

    /** The HTML with every such tag escaped that has no closing tag behind it. */
    static String escape(String html) {
        Map<String, Integer> lastClosing = new HashMap<>();
        String lower = html.toLowerCase(Locale.ROOT);
        return OPENING.matcher(html).replaceAll(opening -> {
            String name = opening.group(1).toLowerCase(Locale.ROOT);
            int closing = lastClosing.computeIfAbsent(name, tag -> lower.lastIndexOf("</" + tag));
            String tag = closing > opening.start() ? opening.group() : "&lt;" + opening.group(1);
            return Matcher.quoteReplacement(tag);
        });
    }
}
