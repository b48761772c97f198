package dev.bucketpress.markdown.blocks;

/** Code spans and formulas in a table's row. */
final class RowSpans {

    private RowSpans() {}

    /** The index after the code span or formula that begins at an index, or after the character there. */
    static int end(CharSequence row, int start) {
        return switch (row.charAt(start)) {
            case '`' -> endOfCode(row, start);
            case '$' -> endOfFormula(row, start);
            default -> start + 1;
        };
    }

    private static int endOfCode(CharSequence row, int start) {
        int content = endOfRun(row, start);
        int at = content;
        while (at < row.length()) {
            int end = endOfRun(row, at);
            if (end - at == content - start) {
                return end;
            }
            at = Math.max(end, at + 1);
        }
        return content;
    }

    private static int endOfRun(CharSequence row, int start) {
        int end = start;
        while (end < row.length() && row.charAt(end) == '`') {
            end++;
        }
        return end;
    }

    /** No space stands inside of a formula's dollars, so that prices are none. */
    private static int endOfFormula(CharSequence row, int start) {
        if (start + 1 == row.length() || row.charAt(start + 1) == ' ') {
            return start + 1;
        }
        for (int i = start + 2; i < row.length(); i++) {
            if (row.charAt(i) == '$') {
                return row.charAt(i - 1) == ' ' ? start + 1 : i + 1;
            }
        }
        return start + 1;
    }
}
