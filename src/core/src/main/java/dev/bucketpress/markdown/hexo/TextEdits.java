package dev.bucketpress.markdown.hexo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Changes to a body, put together when all are known. Whatever is put around lines begins as they do, so that it stands
 * in the same list or quote.
 */
final class TextEdits {

    private record Edit(int start, int end, String text) {}

    private static final Pattern MARKERS = Pattern.compile("[ \\t>]*(?:(?:[-*+]|\\d{1,9}[.)])[ \\t][ \\t>]*)*");
    private static final Pattern BACKTICKS = Pattern.compile("`+");

    /** Arguments of {@code codeblock} that have a meaning to Hexo's highlighter alone. */
    private static final Pattern OPTION =
            Pattern.compile("(?:line_number|line_threshold|first_line|highlight|wrap|mark|language_attr):.*");

    private static final String LANGUAGE = "lang:";

    /** Longer than the markers of any list in any quote. */
    private static final int LONGEST_PREFIX = 200;

    private final String body;
    private final List<Edit> edits = new ArrayList<>();

    /** Where code of the author's begins and ends. */
    private final NavigableMap<Integer, Integer> verbatim = new TreeMap<>();

    TextEdits(String body) {
        this.body = body;
    }

    String text() {
        edits.sort(Comparator.comparingInt(Edit::start));
        StringBuilder text = new StringBuilder(body.length() + 200);
        int at = 0;
        for (Edit edit : edits) {
            text.append(body, at, edit.start()).append(edit.text());
            at = edit.end();
        }
        return text.append(body, at, body.length()).toString();
    }

    boolean isVerbatim(int offset) {
        Map.Entry<Integer, Integer> piece = verbatim.floorEntry(offset);
        return piece != null && offset < piece.getValue();
    }

    void replace(TemplateTag tag, String text) {
        edits.add(new Edit(tag.start(), tag.end(), text));
    }

    /** Leaves what is between two tags, and takes the tags away. */
    void unwrap(TemplateTag opening, TemplateTag closing) {
        replace(opening, "");
        replace(closing, "");
    }

    /** Puts HTML around Markdown; blank lines part the two. */
    void frame(TemplateTag opening, TemplateTag closing, QuoteTags.Frame frame) {
        String newLine = "\n" + prefix(opening);
        String before = standsAlone(opening) ? "" : newLine + newLine;
        replace(opening, before + frame.before() + newLine + (endsLine(opening) ? "" : newLine));
        String after = frame.after() + newLine + (endsLine(closing) ? "" : newLine);
        close(closing, newLine + newLine + after, newLine.substring(1) + newLine + after);
    }

    /** Makes a fence of the two tags, with what the first says of language and caption. */
    void fence(TemplateTag opening, TemplateTag closing) {
        verbatim.put(opening.end(), closing.start());
        String newLine = "\n" + prefix(opening);
        String fence = fenceFor(body.substring(opening.end(), closing.start()));
        String before = standsAlone(opening) ? "" : newLine;
        replace(opening, before + fence + info(opening.split()) + (endsLine(opening) ? "" : newLine));
        String after = fence + (endsLine(closing) ? "" : newLine);
        close(closing, newLine + after, newLine.substring(1) + after);
    }

    /** @param onItsLine what replaces the whole line so far, where the tag is the first on it */
    private void close(TemplateTag closing, String text, String onItsLine) {
        String before = before(closing);
        boolean first = before.chars().allMatch(c -> c == ' ' || c == '\t' || c == '>');
        edits.add(
                first
                        ? new Edit(closing.start() - before.length(), closing.end(), onItsLine)
                        : new Edit(closing.start(), closing.end(), text));
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

    /** Hexo's arguments of {@code codeblock}, in the order of its fences. */
    private static String info(TagArguments arguments) {
        List<String> languages = arguments.all(word -> word.startsWith(LANGUAGE));
        arguments.all(OPTION.asMatchPredicate());
        String language = languages.isEmpty() ? "" : languages.get(0).substring(LANGUAGE.length());
        String caption = arguments.restAsText().replace('`', '\'');
        return (language.isBlank() ? "text" : language) + (caption.isEmpty() ? "" : " " + caption);
    }

    /** What stands before the tag on its line; of a long line only the end. */
    private String before(TemplateTag tag) {
        String near = body.substring(Math.max(0, tag.start() - LONGEST_PREFIX), tag.start());
        return near.substring(near.lastIndexOf('\n') + 1);
    }

    private boolean endsLine(TemplateTag tag) {
        int at = tag.end();
        while (at < body.length() && " \t\r".indexOf(body.charAt(at)) >= 0) {
            at++;
        }
        return at == body.length() || body.charAt(at) == '\n';
    }

    /** Whether nothing but the markers of lists and quotes stands before the tag on its line. */
    private boolean standsAlone(TemplateTag tag) {
        return MARKERS.matcher(before(tag)).matches();
    }

    /** How a further line begins that belongs where the tag's line does. */
    private String prefix(TemplateTag tag) {
        Matcher markers = MARKERS.matcher(before(tag));
        return markers.lookingAt() ? markers.group().replaceAll("[^ \\t>]", " ") : "";
    }
}
