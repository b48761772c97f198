package dev.bucketpress.markdown.blocks;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The lines of a body that can close a code fence, found in one pass.
 *
 * @param longest by mark and by the line's offset, the length of the longest that stands there or later
 */
record ClosingFences(Map<Character, TreeMap<Integer, Integer>> longest) {

    static ClosingFences in(BasedSequence body) {
        Map<Character, TreeMap<Integer, Integer>> longest = new HashMap<>();
        int end = body.length();
        while (end >= 0) {
            int start = startOfLine(body, end);
            BasedSequence line = body.subSequence(startOfContent(body, start, end), end);
            int length = FenceMarker.closingLength(line);
            if (length > 0) {
                TreeMap<Integer, Integer> ofMark = longest.computeIfAbsent(line.charAt(0), mark -> new TreeMap<>());
                int later = ofMark.isEmpty() ? 0 : ofMark.firstEntry().getValue();
                ofMark.put(start, Math.max(length, later));
            }
            end = start - 1;
        }
        return new ClosingFences(longest);
    }

    private static int startOfLine(BasedSequence body, int end) {
        int start = end;
        while (start > 0 && "\r\n".indexOf(body.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private static int startOfContent(BasedSequence body, int start, int end) {
        int content = start;
        while (content < end && " \t>".indexOf(body.charAt(content)) >= 0) {
            content++;
        }
        return content;
    }

    boolean hasAfter(int offset, FenceMarker opening) {
        TreeMap<Integer, Integer> ofMark = longest.getOrDefault(opening.marks().charAt(0), new TreeMap<>());
        Map.Entry<Integer, Integer> next = ofMark.higherEntry(offset);
        return next != null && next.getValue() >= opening.marks().length();
    }
}
