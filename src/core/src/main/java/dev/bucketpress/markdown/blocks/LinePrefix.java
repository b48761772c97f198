package dev.bucketpress.markdown.blocks;

import com.vladsch.flexmark.util.sequence.BasedSequence;

/** What stands before a line's content: indentation, and the markers of the blocks that it stands in. */
final class LinePrefix {

    private LinePrefix() {}

    static BasedSequence of(BasedSequence content) {
        BasedSequence body = content.getBaseSequence();
        int start = content.getStartOffset();
        while (start > 0 && body.charAt(start - 1) != '\n' && body.charAt(start - 1) != '\r') {
            start--;
        }
        return body.subSequence(start, content.getStartOffset());
    }

    /** The number of quotes that a line with this prefix stands in. */
    static int quotes(BasedSequence prefix) {
        int quotes = 0;
        for (int i = 0; i < prefix.length(); i++) {
            quotes += prefix.charAt(i) == '>' ? 1 : 0;
        }
        return quotes;
    }
}
