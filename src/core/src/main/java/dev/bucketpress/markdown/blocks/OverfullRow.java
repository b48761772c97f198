package dev.bucketpress.markdown.blocks;

import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A row of a table with more cells than its header, which are left out (GitHub Flavored Markdown 0.29, example 204). */
public final class OverfullRow extends TableRow {

    private final BasedSequence leftOut;

    OverfullRow(BasedSequence line, BasedSequence leftOut) {
        super(line);
        this.leftOut = leftOut;
    }

    /** From the first cell without a column to the last. */
    public BasedSequence leftOut() {
        return leftOut;
    }
}
