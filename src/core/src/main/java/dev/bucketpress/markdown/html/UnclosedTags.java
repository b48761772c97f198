package dev.bucketpress.markdown.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Escapes unclosed tags of elements whose content is not HTML, such as {@code <script>}. Mentioned in prose and never
 * closed, one would swallow the rest of the post; GitHub Flavored Markdown (github.github.com/gfm, section 6.11) shows
 * such tags as text too.
 */
public final class UnclosedTags {

    private static final String NAMES =
            "(title|textarea|style|xmp|iframe|noembed|noframes|noscript|script|plaintext)(?![\\w-])";
    private static final Pattern OPENING = Pattern.compile("<" + NAMES, Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOSING = Pattern.compile("</" + NAMES, Pattern.CASE_INSENSITIVE);

    private UnclosedTags() {}

    /** The HTML with every such tag escaped that has no closing tag after it. */
    public static String escape(String html) {
        Map<String, Integer> lastClosing = new HashMap<>();
        CLOSING.matcher(html).results().forEach(closing -> lastClosing.put(name(closing), closing.start()));
        return OPENING.matcher(html).replaceAll(opening -> {
            boolean closed = lastClosing.getOrDefault(name(opening), 0) > opening.start();
            return Matcher.quoteReplacement(closed ? opening.group() : "&lt;" + opening.group(1));
        });
    }

    private static String name(MatchResult tag) {
        return tag.group(1).toLowerCase(Locale.ROOT);
    }
}
