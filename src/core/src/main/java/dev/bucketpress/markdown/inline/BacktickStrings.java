package dev.bucketpress.markdown.inline;

import java.util.HashMap;
import java.util.Map;

/**
 * The last backtick string of each length in a text (CommonMark spec 0.31, section 6.1): one that comes later can close
 * a code span.
 *
 * @param lastStarts the offset where it begins, by length
 */
record BacktickStrings(Map<Integer, Integer> lastStarts) {

    static final BacktickStrings NONE = new BacktickStrings(Map.of());

    static BacktickStrings in(CharSequence text) {
        Map<Integer, Integer> lastStarts = new HashMap<>();
        for (int i = 0; i < text.length(); i++) {
            int end = endOfString(text, i);
            if (end > i) {
                lastStarts.put(end - i, i);
                i = end;
            }
        }
        return new BacktickStrings(lastStarts);
    }

    static int endOfString(CharSequence text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) == '`') {
            end++;
        }
        return end;
    }

    /** Whether a string of this length begins after the index. */
    boolean hasAnotherAfter(int index, int length) {
        return lastStarts.getOrDefault(length, -1) > index;
    }
}
