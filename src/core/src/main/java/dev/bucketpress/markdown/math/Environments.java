package dev.bucketpress.markdown.math;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The environments of TeX's mathematics in a text, {@code \begin{align}…\end{align}}. MathJax shows them without dollar
 * signs, so posts have them bare. Those of documents ({@code itemize}) are none.
 *
 * @param ends where each ends, by its beginning
 */
record Environments(Map<Integer, Integer> ends) {

    static final Environments NONE = new Environments(Map.of());

    static final String BEGIN = "\\begin{";

    private static final Pattern TAG = Pattern.compile("\\\\(begin|end)\\{("
            + "(?:align|alignat|equation|gather|multline|eqnarray|flalign|[pbBvV]?matrix)\\*?"
            + "|aligned|alignedat|gathered|split|array|subarray|smallmatrix|[dr]?cases|drcases|CD)\\}");

    private record Opening(int start, String name) {}

    /** Each end belongs to the last beginning of its name that is open, and ends what was opened after that. */
    static Environments in(String text) {
        int first = text.indexOf(BEGIN);
        if (first < 0) {
            return NONE;
        }
        Map<Integer, Integer> ends = new HashMap<>();
        Deque<Opening> open = new ArrayDeque<>();
        Map<String, Integer> openByName = new HashMap<>();
        Matcher tag = TAG.matcher(text);
        for (boolean found = tag.find(first); found; found = tag.find()) {
            String name = tag.group(2);
            if (tag.group(1).equals("begin")) {
                open.push(new Opening(tag.start(), name));
                openByName.merge(name, 1, Integer::sum);
            } else if (openByName.getOrDefault(name, 0) > 0) {
                ends.put(close(open, openByName, name), tag.end());
            }
        }
        return new Environments(ends);
    }

    private static int close(Deque<Opening> open, Map<String, Integer> openByName, String name) {
        Opening last;
        do {
            last = open.pop();
            openByName.merge(last.name(), -1, Integer::sum);
        } while (!last.name().equals(name));
        return last.start();
    }

    /** The index after the environment that begins here; -1 where none does, or it does not end. */
    int endOf(int start) {
        return ends.getOrDefault(start, -1);
    }
}
