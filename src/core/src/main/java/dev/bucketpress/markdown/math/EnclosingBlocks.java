package dev.bucketpress.markdown.math;

import com.vladsch.flexmark.parser.block.ParserState;

/**
 * The block quotes and list items that a line stands in: what further lines must begin with to stand in them too.
 *
 * @param quotes the number of quotes
 * @param indent the columns before the content, where that is a list item's
 */
record EnclosingBlocks(int quotes, int indent) {

    static final int NONE = -1;

    private static final int TAB = 4;
    private static final int FOOTNOTE_INDENT = 4;

    static EnclosingBlocks of(ParserState state) {
        String prefix = state.getLine().subSequence(0, state.getIndex()).toString();
        int quotes = (int) prefix.chars().filter(c -> c == '>').count();
        if (prefix.isEmpty() || prefix.endsWith(">") || prefix.endsWith("> ")) {
            return new EnclosingBlocks(quotes, 0);
        }
        boolean footnote = prefix.stripTrailing().endsWith("]:");
        return new EnclosingBlocks(quotes, footnote ? FOOTNOTE_INDENT : state.getColumn());
    }

    /**
     * Where a line's content begins, its indentation included.
     *
     * @return {@link #NONE} where the line does not stand in these blocks
     */
    int contentOf(String text, int start, int end) {
        int content = start;
        for (int i = 0; i < quotes; i++) {
            content = skipSpaces(text, content, end);
            if (content == end || text.charAt(content) != '>') {
                return NONE;
            }
            content++;
        }
        int first = skipSpaces(text, content, end);
        return first == end || column(text, start, first) >= indent ? content : NONE;
    }

    private static int skipSpaces(String text, int start, int end) {
        int i = start;
        while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    private static int column(String text, int start, int end) {
        int column = 0;
        for (int i = start; i < end; i++) {
            column += text.charAt(i) == '\t' ? TAB - column % TAB : 1;
        }
        return column;
    }
}
