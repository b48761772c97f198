package dev.bucketpress.markdown.blocks;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/**
 * The backticks or tildes that open a code fence (CommonMark spec 0.31, section 4.5).
 *
 * @param marks the run of them
 * @param info what follows it
 */
record FenceMarker(BasedSequence marks, BasedSequence info) {

    private static final int MIN_LENGTH = 3;

    /** The marker that a line without its indentation begins with; null where it opens no fence. */
    static @Nullable FenceMarker opening(BasedSequence line) {
        int length = runLength(line);
        if (length < MIN_LENGTH || line.charAt(0) == '`' && line.indexOf('`', length) >= 0) {
            return null;
        }
        return new FenceMarker(
                line.subSequence(0, length), line.subSequence(length).trim());
    }

    /** The length of the fence that a line without its indentation closes, if it is of the same marks; 0 for none. */
    static int closingLength(BasedSequence line) {
        int length = runLength(line);
        return length >= MIN_LENGTH && line.subSequence(length).isBlank() ? length : 0;
    }

    boolean isClosedBy(BasedSequence line) {
        return !line.isEmpty() && line.charAt(0) == marks.charAt(0) && closingLength(line) >= marks.length();
    }

    private static int runLength(BasedSequence line) {
        char mark = line.isEmpty() ? ' ' : line.charAt(0);
        int length = 0;
        while ((mark == '`' || mark == '~') && length < line.length() && line.charAt(length) == mark) {
            length++;
        }
        return length;
    }
}
