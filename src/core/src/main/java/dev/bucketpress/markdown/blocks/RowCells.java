package dev.bucketpress.markdown.blocks;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.builder.SequenceBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a table's row. A pipe ends a cell, in code and formulas too, unless a backslash stands before it (GitHub
 * Flavored Markdown 0.29, section 4.10).
 */
final class RowCells {

    /** No row that is longer is read a second time. */
    private static final int LONGEST_READ_AGAIN = 10_000;

    /** flexmark copies all pieces of a text before for each that is replaced. */
    private static final int MOST_REPLACED = 1_000;

    private RowCells() {}

    /** The cells without the space around them, as they are written. */
    static List<BasedSequence> of(BasedSequence line) {
        return cells(line, false);
    }

    /**
     * The cells for a number of columns. Where the pipes make more, those within code spans and formulas are taken for
     * text if so all of the row has a place: what else would be left out was meant by its author.
     */
    static List<BasedSequence> of(BasedSequence line, int columns) {
        List<BasedSequence> cells = cells(line, false);
        if (cells.size() <= columns || line.length() > LONGEST_READ_AGAIN) {
            return cells;
        }
        List<BasedSequence> fewer = cells(line, true);
        return fewer.size() <= columns ? fewer : cells;
    }

    private static List<BasedSequence> cells(BasedSequence line, boolean keepSpans) {
        BasedSequence row = line.trim();
        List<BasedSequence> cells = new ArrayList<>();
        int start = row.startsWith("|") ? 1 : 0;
        int at = start;
        while (at < row.length()) {
            if (isCellEnd(row, at)) {
                cells.add(row.subSequence(start, at).trim());
                start = at + 1;
            }
            at = keepSpans ? RowSpans.end(row, at) : at + 1;
        }
        if (start < row.length()) {
            cells.add(row.subSequence(start, row.length()).trim());
        }
        return cells;
    }

    private static boolean isCellEnd(BasedSequence row, int at) {
        return row.charAt(at) == '|' && (at == 0 || row.charAt(at - 1) != '\\');
    }

    /**
     * What a cell says: without the backslashes before pipes, which belong to the table. Of very many they stay, and show
     * in code alone: elsewhere a backslash before a pipe is none to Markdown either.
     */
    static BasedSequence content(BasedSequence cell) {
        int pipes = cell.countOf('|');
        return pipes == 0 || pipes > MOST_REPLACED ? cell : withoutBackslashes(cell);
    }

    /** flexmark does not replace what a text ends in. */
    private static BasedSequence withoutBackslashes(BasedSequence cell) {
        SequenceBuilder content = SequenceBuilder.emptyBuilder(cell);
        int start = 0;
        for (int pipe = cell.indexOf('|'); pipe >= 0; pipe = cell.indexOf('|', pipe + 1)) {
            if (pipe > 0 && cell.charAt(pipe - 1) == '\\') {
                content.append(cell.subSequence(start, pipe - 1));
                start = pipe;
            }
        }
        return content.append(cell.subSequence(start)).toSequence();
    }
}
