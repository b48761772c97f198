package dev.bucketpress.markdown.blocks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether lines of HTML end within a comment, or an element whose text is kept as it is ({@code pre}, {@code script},
 * {@code style}, {@code textarea}).
 */
final class OpenMarkup {

    private static final List<String> ELEMENTS = List.of("pre", "script", "style", "textarea");
    private static final String COMMENT = "<!--";

    /** What ends the comment or element that is open. */
    private @Nullable String end;

    boolean isOpen() {
        return end != null;
    }

    void read(CharSequence line) {
        String text = line.toString();
        int at = 0;
        while (at >= 0) {
            at = end == null ? open(text, at) : close(text, at, end);
        }
    }

    /** The index in what is opened next; -1 where nothing is. */
    private int open(String text, int from) {
        int at = text.indexOf('<', from);
        while (at >= 0 && end == null) {
            end = endOfWhatBegins(text, at);
            at = end == null ? text.indexOf('<', at + 1) : at + 2;
        }
        return at;
    }

    private static @Nullable String endOfWhatBegins(String text, int at) {
        if (text.startsWith(COMMENT, at)) {
            return "-->";
        }
        return ELEMENTS.stream()
                .filter(name -> isTag(text, at + 1, name))
                .map("</"::concat)
                .findFirst()
                .orElse(null);
    }

    private int close(String text, int from, String wanted) {
        for (int at = from; at <= text.length() - wanted.length(); at++) {
            if (text.regionMatches(true, at, wanted, 0, wanted.length())) {
                end = null;
                return at + wanted.length();
            }
        }
        return -1;
    }

    /**
     * Whether the line begins HTML that goes on over blank lines to an end of its own (CommonMark spec 0.31, section
     * 4.6, conditions 1 to 5).
     */
    static boolean hasAnEndOfItsOwn(CharSequence line) {
        String text = line.toString();
        return text.startsWith("<!")
                || text.startsWith("<?")
                || ELEMENTS.subList(0, 3).stream().anyMatch(name -> isTag(text, 1, name));
    }

    private static boolean isTag(String text, int nameStart, String name) {
        int end = nameStart + name.length();
        return text.regionMatches(true, nameStart, name, 0, name.length())
                && (end == text.length() || text.charAt(end) == '>' || Character.isWhitespace(text.charAt(end)));
    }
}
