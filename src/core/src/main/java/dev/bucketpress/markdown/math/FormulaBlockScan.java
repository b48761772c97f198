package dev.bucketpress.markdown.math;

import java.util.regex.Pattern;

/**
 * Looks ahead for the end of a formula block: {@code $$} at the end of a line, or the end of an environment.
 *
 * <p>Empty lines may stand in it, as they do for markdown-it-katex and remark-math, but no prose beside them: two stray
 * signs must not swallow the article between them.
 *
 * @param environments those of the text
 */
record FormulaBlockScan(String text, Environments environments) {

    static final String DELIMITER = "$$";

    /** There is no formula block here. */
    static final int NONE = -1;

    /** Real ones have up to a hundred. */
    static final int MAX_LINES = 300;

    private static final Pattern OTHER_BLOCK = Pattern.compile("(?m)^[ \t>]*(?:#{1,6}\\s|```|~~~|<!--|!?\\[.*]\\()");

    static FormulaBlockScan of(String text) {
        return new FormulaBlockScan(text, Environments.in(text));
    }

    /** The index after the formula that begins at this index, the first of a line's content. */
    int endOf(int start, EnclosingBlocks around) {
        return text.startsWith(Environments.BEGIN, start)
                ? endOfEnvironment(start, around)
                : endOfDisplay(start, around);
    }

    private int endOfEnvironment(int start, EnclosingBlocks around) {
        int end = environments.endOf(start);
        boolean last = end >= 0 && text.substring(end, endOfLine(end)).isBlank();
        return last && areLinesOfFormula(start, end, around) ? end : NONE;
    }

    private int endOfDisplay(int start, EnclosingBlocks around) {
        int closing = text.indexOf(DELIMITER, start + DELIMITER.length());
        int end = closing + DELIMITER.length();
        return closing >= 0
                        && text.substring(end, endOfLine(end)).isBlank()
                        && isFormula(text.substring(start + DELIMITER.length(), closing))
                        && areLinesOfFormula(start, end, around)
                ? end
                : NONE;
    }

    private static boolean isFormula(String inside) {
        return !inside.isBlank() && !new Tex(inside).hasFormula();
    }

    private boolean areLinesOfFormula(int start, int end, EnclosingBlocks around) {
        boolean gap = false;
        boolean prose = false;
        int piece = start;
        int lineEnd = endOfLine(start);
        for (int lines = 1; lineEnd < end; lines++) {
            int line = afterLineBreak(lineEnd);
            lineEnd = endOfLine(line);
            int content = around.contentOf(text, line, lineEnd);
            if (content == EnclosingBlocks.NONE || lines > MAX_LINES) {
                return false;
            }
            if (text.substring(content, lineEnd).isBlank()) {
                gap = true;
                prose |= isProse(piece, line);
                piece = lineEnd;
            }
        }
        return !gap || !prose && !isProse(piece, end);
    }

    private boolean isProse(int start, int end) {
        return isProse(text.substring(start, end));
    }

    /** Whether a part of a formula between empty lines would rather be an article's. */
    static boolean isProse(String part) {
        String piece = part.replace(DELIMITER, "");
        return OTHER_BLOCK.matcher(piece).find() || new Tex(piece).isParagraph();
    }

    private int endOfLine(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private int afterLineBreak(int lineEnd) {
        return lineEnd + (text.startsWith("\r\n", lineEnd) ? 2 : 1);
    }
}
