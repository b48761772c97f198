package dev.bucketpress.markdown.html;

import dev.bucketpress.text.OffsetWarning;
import dev.bucketpress.text.Warning;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The warnings about a body once it is HTML: it has no lines any more, so they are searched for in the Markdown. */
final class HtmlWarnings {

    /** An author who has mended these gets the next; and for each, all of the text may have to be searched. */
    private static final int MAX = 50;

    private final String markdown;
    private final Map<String, Warning> warnings = new HashMap<>();

    HtmlWarnings(String markdown) {
        this.markdown = markdown;
    }

    /**
     * Adds a warning, once for each message.
     *
     * @param written what the author wrote, such as an address; the warning is located where that is first used, or
     *     else mentioned
     */
    void add(String written, String message) {
        if (warnings.size() < MAX) {
            warnings.computeIfAbsent(message, key -> new OffsetWarning(offset(written), key).in(markdown));
        }
    }

    /** An address is more likely where a link or an attribute has it than where the text mentions it. */
    private int offset(String written) {
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

    /** These warnings and earlier ones, in the order of the body. */
    List<Warning> inOrderWith(List<Warning> earlier) {
        return Stream.concat(earlier.stream(), warnings.values().stream())
                .sorted(Comparator.comparing(Warning::at).thenComparing(Warning::message))
                .limit(MAX)
                .toList();
    }
}
