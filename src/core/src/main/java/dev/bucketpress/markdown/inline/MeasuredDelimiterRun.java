package dev.bucketpress.markdown.inline;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/**
 * A delimiter run that keeps its original length, which the "multiple of 3" rule counts (CommonMark spec 0.31, section
 * 6.2, rules 9 and 10); flexmark knows only what is left of a run.
 */
public final class MeasuredDelimiterRun extends Delimiter {

    private final int originalLength;

    public MeasuredDelimiterRun(
            BasedSequence input, Text node, int start, boolean opens, boolean closes, @Nullable Delimiter previous) {
        super(input, node, node.getChars().charAt(0), opens, closes, previous, start);
        this.originalLength = node.getChars().length();
        setNumDelims(originalLength);
    }

    /** The number of delimiters the author wrote. */
    public int originalLength() {
        return originalLength;
    }
}
