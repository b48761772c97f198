package dev.bucketpress.search;

/** A block in one line: a line end between two CJK characters joins them; other white space is one space each. */
final class OneLine {

    private OneLine() {}

    static String of(String block) {
        StringBuilder line = new StringBuilder(block.length());
        for (int i = 0; i < block.length(); ) {
            int end = i;
            while (end < block.length() && isSpace(block.charAt(end))) {
                end++;
            }
            if (end > i) {
                if (!line.isEmpty() && end < block.length() && !joins(line, block, i, end)) {
                    line.append(' ');
                }
                i = end;
                continue;
            }
            line.append(block.charAt(i++));
        }
        return line.toString();
    }

    private static boolean joins(StringBuilder before, String block, int begin, int end) {
        return block.substring(begin, end).indexOf('\n') >= 0
                && Cjk.is(before.codePointBefore(before.length()))
                && Cjk.is(block.codePointAt(end));
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00A0';
    }
}
