package dev.bucketpress.markdown.hexo;

import dev.bucketpress.markdown.limits.Growth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Collects the replacements of a body's tags, and applies them. What replaces a tag is given the prefix of the tag's
 * line (indentation, {@code >}), so that it stays in the same list or block quote.
 */
final class TagReplacements {

    private record Replacement(int start, int end, String text) {}

    private static final Pattern MARKERS = Pattern.compile("[ \\t>]*(?:(?:[-*+]|\\d{1,9}[.)])[ \\t][ \\t>]*)*");
    private static final Pattern BACKTICKS = Pattern.compile("`+");

    /** Arguments of {@code codeblock} that only Hexo's highlighter knows. */
    private static final Pattern OPTION =
            Pattern.compile("(?:line_number|line_threshold|first_line|highlight|wrap|mark|language_attr):.*");

    private static final String LANGUAGE = "lang:";

    /** Longer than the markers of any list in any block quote. */
    private static final int MAX_PREFIX = 200;

    private final String body;
    private final Growth growth;
    private final List<Replacement> replacements = new ArrayList<>();

    /** Where code begins and ends, by its beginning. */
    private final NavigableMap<Integer, Integer> code = new TreeMap<>();

    TagReplacements(String body) {
        this.body = body;
        this.growth = Growth.byTags(body);
    }

    String text() {
        replacements.sort(Comparator.comparingInt(Replacement::start));
        StringBuilder text = new StringBuilder(body.length() + 200);
        int at = 0;
        for (Replacement replacement : replacements) {
            text.append(body, at, replacement.start()).append(replacement.text());
            at = replacement.end();
        }
        return text.append(body, at, body.length()).toString();
    }

    boolean isInCodeTag(int offset) {
        Map.Entry<Integer, Integer> piece = code.floorEntry(offset);
        return piece != null && offset < piece.getValue();
    }

    /** The place in the body that a place in {@link #text} comes from; of what replaces a tag, the tag. */
    int offsetInBody(int offset) {
        int added = 0;
        for (Replacement replacement : replacements) {
            int start = replacement.start() + added;
            if (offset < start) {
                break;
            }
            if (offset < start + replacement.text().length()) {
                return replacement.start();
            }
            added += replacement.text().length() - (replacement.end() - replacement.start());
        }
        return offset - added;
    }

    /** @throws dev.bucketpress.markdown.limits.LimitExceededException where the tags of a body become too much text */
    void replace(TemplateTag tag, String text) {
        replace(tag.start(), tag.end(), text);
    }

    private void replace(int start, int end, String text) {
        growth.add(Growth.bytes(text), start);
        replacements.add(new Replacement(start, end, text));
    }

    /** Removes two tags and leaves what is between them. */
    void unwrap(TemplateTag opening, TemplateTag closing) {
        replace(opening, "");
        replace(closing, "");
    }

    /** Replaces two tags by HTML around the Markdown between them, with blank lines in between as CommonMark needs. */
    void wrap(TemplateTag opening, TemplateTag closing, QuoteAndNoteTags.Wrapper html) {
        String newLine = "\n" + prefix(opening);
        String before = standsAlone(opening) ? "" : newLine + newLine;
        replace(opening, before + html.before() + newLine + (endsLine(opening) ? "" : newLine));
        String after = html.after() + newLine + (endsLine(closing) ? "" : newLine);
        close(closing, newLine + newLine + after, newLine.substring(1) + newLine + after);
    }

    /** Replaces two tags by a code fence, with the language and caption that the first gives. */
    void fence(TemplateTag opening, TemplateTag closing) {
        code.put(opening.end(), closing.start());
        String newLine = "\n" + prefix(opening);
        String fence = fenceFor(body.substring(opening.end(), closing.start()));
        String before = standsAlone(opening) ? "" : newLine;
        replace(opening, before + fence + infoString(opening.parsedArguments()) + (endsLine(opening) ? "" : newLine));
        String after = fence + (endsLine(closing) ? "" : newLine);
        close(closing, newLine + after, newLine.substring(1) + after);
    }

    /** @param atLineStart what replaces the line up to the tag, where nothing but its prefix stands before it */
    private void close(TemplateTag closing, String text, String atLineStart) {
        String before = before(closing);
        boolean first = before.chars().allMatch(c -> c == ' ' || c == '\t' || c == '>');
        replace(closing.start() - (first ? before.length() : 0), closing.end(), first ? atLineStart : text);
    }

    private static String fenceFor(String code) {
        int longest = BACKTICKS
                .matcher(code)
                .results()
                .mapToInt(run -> run.end() - run.start())
                .max()
                .orElse(0);
        return "`".repeat(Math.max(3, longest + 1));
    }

    /** The info string with the arguments of {@code codeblock}. */
    private static String infoString(TagArguments arguments) {
        List<String> languages = arguments.all(word -> word.startsWith(LANGUAGE));
        arguments.all(OPTION.asMatchPredicate());
        String language = languages.isEmpty() ? "" : languages.get(0).substring(LANGUAGE.length());
        String caption = arguments.restAsText().replace('`', '\'');
        return (language.isBlank() ? "text" : language) + (caption.isEmpty() ? "" : " " + caption);
    }

    /** What stands before the tag on its line; of a long line, only its end. */
    private String before(TemplateTag tag) {
        String nearby = body.substring(Math.max(0, tag.start() - MAX_PREFIX), tag.start());
        return nearby.substring(nearby.lastIndexOf('\n') + 1);
    }

    private boolean endsLine(TemplateTag tag) {
        int at = tag.end();
        while (at < body.length() && " \t\r".indexOf(body.charAt(at)) >= 0) {
            at++;
        }
        return at == body.length() || body.charAt(at) == '\n';
    }

    /** Whether nothing but the markers of lists and block quotes stands before the tag on its line. */
    private boolean standsAlone(TemplateTag tag) {
        return MARKERS.matcher(before(tag)).matches();
    }

    /** The prefix of a further line in the same lists and block quotes as the tag's. */
    private String prefix(TemplateTag tag) {
        Matcher markers = MARKERS.matcher(before(tag));
        return markers.lookingAt() ? markers.group().replaceAll("[^ \\t>]", " ") : "";
    }
}
