package dev.bucketpress.markdown.html;

import dev.bucketpress.markdown.BodyWarning;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is found to look wrong in a body once it is HTML, which has forgotten the lines it was made of. */
final class HtmlWarnings {

    /** Whoever has mended these looks again; and for each, all the text may have to be searched. */
    private static final int MAX = 50;

    private final String markdown;
    private final Map<String, BodyWarning> remarks = new HashMap<>();

    HtmlWarnings(String markdown) {
        this.markdown = markdown;
    }

    /**
     * Adds a remark.
     *
     * @param written what the author wrote, an address for one; the remark stands where it is first used, or found
     */
    void add(String written, String message) {
        if (remarks.size() < MAX) {
            remarks.computeIfAbsent(message, said -> remark(place(written), said));
        }
    }

    private BodyWarning remark(int place, String message) {
        String before = markdown.substring(0, place);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.codePointCount(before.lastIndexOf('\n') + 1, before.length()) + 1;
        return new BodyWarning(line, column, message);
    }

    /** An address is more likely where a link or an attribute has it than where the text mentions it. */
    private int place(String written) {
        Pattern anywhere = Pattern.compile("(?<link>[(\"'])?" + Pattern.quote(written), Pattern.CASE_INSENSITIVE);
        int first = -1;
        for (Matcher found = anywhere.matcher(markdown); found.find(); ) {
            if (found.group("link") != null) {
                return found.start() + 1;
            }
            first = first < 0 ? found.start() : first;
        }
        return Math.max(0, first);
    }

    /** Each remark once, with those of others, in the order of the body. */
    List<BodyWarning> inOrderWith(List<BodyWarning> others) {
        return Stream.concat(others.stream(), remarks.values().stream())
                .sorted(Comparator.comparingInt(BodyWarning::line)
                        .thenComparingInt(BodyWarning::column)
                        .thenComparing(BodyWarning::message))
                .limit(MAX)
                .toList();
    }
}
