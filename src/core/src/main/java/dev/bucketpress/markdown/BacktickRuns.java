package dev.bucketpress.markdown;

import java.util.HashMap;
import java.util.Map;

/** Where in a text the last run of backticks of each length begins. */
record BacktickRuns(Map<Integer, Integer> lastStarts) {

    static final BacktickRuns NONE = new BacktickRuns(Map.of());

    static BacktickRuns in(CharSequence text) {
        Map<Integer, Integer> lastStarts = new HashMap<>();
        for (int i = 0; i < text.length(); i++) {
            int end = endOfRun(text, i);
            if (end > i) {
                lastStarts.put(end - i, i);
                i = end;
            }
        }
        return new BacktickRuns(lastStarts);
    }

    static int endOfRun(CharSequence text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) == '`') {
            end++;
        }
        return end;
    }

    /** Whether a run of this length begins after the index. */
    boolean anotherAfter(int index, int length) {
        return lastStarts.getOrDefault(length, -1) > index;
    }
}
