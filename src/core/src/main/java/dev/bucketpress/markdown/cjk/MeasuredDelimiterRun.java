package dev.bucketpress.markdown.cjk;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/** A run of delimiters that knows how long it was before any of them were used. */
public final class MeasuredDelimiterRun extends Delimiter {

    private final int written;

    MeasuredDelimiterRun(
            BasedSequence input, Text node, int start, boolean opens, boolean closes, @Nullable Delimiter previous) {
        super(input, node, node.getChars().charAt(0), opens, closes, previous, start);
        this.written = node.getChars().length();
        setNumDelims(written);
    }

    /** The number of delimiters as the author wrote them. */
    public int written() {
        return written;
    }
}
