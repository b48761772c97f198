package dev.bucketpress.markdown.blocks;

import com.vladsch.flexmark.ext.tables.TableCell.Alignment;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The row of hyphens under a table's header row (GitHub Flavored Markdown 0.29, section 4.10).
 *
 * @param alignments of the columns; null where none is said
 */
record DelimiterRow(List<@Nullable Alignment> alignments) {

    int columns() {
        return alignments.size();
    }

    /** The row that a line is, without its indentation; null where it is none. */
    static @Nullable DelimiterRow of(BasedSequence line) {
        if (!mayBe(line)) {
            return null;
        }
        List<@Nullable Alignment> alignments = new ArrayList<>();
        for (BasedSequence cell : RowCells.of(line)) {
            if (!isOfHyphens(cell)) {
                return null;
            }
            alignments.add(alignment(cell));
        }
        return alignments.isEmpty() ? null : new DelimiterRow(alignments);
    }

    /** A hyphen and a space begin a list item, and hyphens alone underline a heading. */
    private static boolean mayBe(BasedSequence line) {
        if (line.startsWith("- ") || line.startsWith("-\t")) {
            return false;
        }
        boolean marked = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if ("-|: \t\r\n".indexOf(c) < 0) {
                return false;
            }
            marked |= c == '|' || c == ':';
        }
        return marked;
    }

    private static boolean isOfHyphens(BasedSequence cell) {
        int start = cell.startsWith(":") ? 1 : 0;
        int end = cell.length() - (cell.endsWith(":") ? 1 : 0);
        for (int i = start; i < end; i++) {
            if (cell.charAt(i) != '-') {
                return false;
            }
        }
        return end > start;
    }

    private static @Nullable Alignment alignment(BasedSequence cell) {
        boolean left = cell.startsWith(":");
        boolean right = cell.endsWith(":");
        return left && right ? Alignment.CENTER : left ? Alignment.LEFT : right ? Alignment.RIGHT : null;
    }
}
