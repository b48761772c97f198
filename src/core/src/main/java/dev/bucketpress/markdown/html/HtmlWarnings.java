package dev.bucketpress.markdown.html;

import dev.bucketpress.text.BidiControls;
import dev.bucketpress.text.OffsetWarning;
import dev.bucketpress.text.Quotes;
import dev.bucketpress.text.Warning;
import dev.bucketpress.text.WarningKinds;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The warnings about a body once it is HTML: it has no lines any more, so they are located in the Markdown. */
final class HtmlWarnings {

    /** The most that are counted; the rest of a hostile post is not worth the memory. */
    private static final int MAX = 1000;

    /** More would help no author, and records are to stay small. */
    private static final int MAX_SHOWN = 50;

    private static final Pattern CONTROL_CHARACTERS = Pattern.compile("\\p{Cntrl}");

    private final MarkdownSource source;
    private final Map<String, OffsetWarning> warnings = new HashMap<>();

    HtmlWarnings(MarkdownSource source) {
        this.source = source;
    }

    /** So much of what an author wrote that it can be found in the post, in one line, and turns no other text's direction. */
    static String shown(String written) {
        return BidiControls.closed(
                CONTROL_CHARACTERS.matcher(Quotes.beginning(written)).replaceAll(" "));
    }

    /** The Markdown that is warned about. */
    MarkdownSource source() {
        return source;
    }

    /** Whether what the HTML was made of has no tags of the author's own. */
    boolean areOfMarkdownAlone() {
        return !source.hasTags();
    }

    /**
     * Adds a warning, once for each message.
     *
     * @param written what the author wrote: an address, or a tag such as {@code <form}; the warning is located where
     *     that is first used
     */
    void add(String written, String message) {
        if (warnings.size() < MAX) {
            warnings.computeIfAbsent(
                    message, key -> new OffsetWarning(source.offsets().applyAsInt(written), key));
        }
    }

    /** These warnings and earlier ones, in the order of the body; of many of one kind, the first and how many more. */
    List<Warning> inOrderWith(List<OffsetWarning> earlier) {
        List<OffsetWarning> all = Stream.concat(earlier.stream(), warnings.values().stream())
                .sorted(Comparator.comparingInt(OffsetWarning::offset).thenComparing(OffsetWarning::message))
                .toList();
        return WarningKinds.summarize(all).stream()
                .limit(MAX_SHOWN)
                .map(warning -> warning.in(source.text()))
                .toList();
    }
}
