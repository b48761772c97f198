package dev.bucketpress.bodies;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes text of the tables that stand outside of the item or quote that a line above them begins. */
final class LazyTableRewriting {

    private static final Pattern MARKERS = Pattern.compile("(?:[ >]|[-*+:] |\\d{1,9}[.)] |\\[[ xX]] )*+");
    private static final Pattern PREFIX = Pattern.compile("[ >]*+");

    private LazyTableRewriting() {}

    static String asText(String body) {
        String[] lines = body.split("\n", -1);
        for (int i = 1; i < lines.length; i++) {
            if (Rewriting.DELIMITERS.matcher(lines[i]).matches() && isLazy(lines, i)) {
                int text = lengthOf(PREFIX, lines[i]);
                lines[i] = lines[i].substring(0, text) + PlainSigns.of(lines[i].substring(text));
            }
        }
        return String.join("\n", lines);
    }

    private static boolean isLazy(String[] lines, int delimiterRow) {
        int quotes = Math.min(quotes(lines[delimiterRow]), quotes(lines[delimiterRow - 1]));
        int indent = Math.min(lengthOf(PREFIX, lines[delimiterRow]), lengthOf(MARKERS, lines[delimiterRow - 1]));
        int first = Integer.MAX_VALUE;
        for (int i = delimiterRow; i >= 0 && first > 0; i--) {
            int content = lengthOf(MARKERS, lines[i]);
            int prefix = lengthOf(PREFIX, lines[i]);
            boolean empty = prefix == lines[i].length();
            boolean beginsItem = content > prefix && content > indent && first > prefix;
            if (beginsItem || !empty && first == Integer.MAX_VALUE && quotes(lines[i]) > quotes) {
                return true;
            }
            first = empty && i < delimiterRow ? lengthOf(PREFIX, lines[i + 1]) : first;
        }
        return false;
    }

    private static int quotes(String line) {
        return (int) line.substring(0, lengthOf(PREFIX, line))
                .chars()
                .filter(sign -> sign == '>')
                .count();
    }

    private static int lengthOf(Pattern beginning, String line) {
        Matcher matcher = beginning.matcher(line);
        return matcher.lookingAt() ? matcher.end() : 0;
    }
}
