package dev.bucketpress.markdown.cjk;

import com.vladsch.flexmark.parser.core.delimiter.EmphasisDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import dev.bucketpress.markdown.inline.MeasuredDelimiterRun;

/**
 * Decides which runs of {@code *} and {@code _} make emphasis (CommonMark spec 0.31, section 6.2, rules 1 to 10).
 * flexmark follows an earlier version of rules 9 and 10 ("multiple of 3"): it counts what is left of a run, and has no
 * exception for lengths that are multiples of 3 themselves.
 */
final class EmphasisRule extends EmphasisDelimiterProcessor {

    private final boolean withinWords;

    private EmphasisRule(char delimiter, boolean withinWords) {
        super(delimiter, false);
        this.withinWords = withinWords;
    }

    static EmphasisRule asterisk() {
        return new EmphasisRule('*', true);
    }

    static EmphasisRule underscore() {
        return new EmphasisRule('_', false);
    }

    @Override
    public boolean canBeOpener(
            String before,
            String after,
            boolean leftFlanking,
            boolean rightFlanking,
            boolean beforeIsPunctuation,
            boolean afterIsPunctuation,
            boolean beforeIsWhitespace,
            boolean afterIsWhiteSpace) {
        return leftFlanking && (withinWords || !rightFlanking || beforeIsPunctuation);
    }

    @Override
    public boolean canBeCloser(
            String before,
            String after,
            boolean leftFlanking,
            boolean rightFlanking,
            boolean beforeIsPunctuation,
            boolean afterIsPunctuation,
            boolean beforeIsWhitespace,
            boolean afterIsWhiteSpace) {
        return rightFlanking && (withinWords || !leftFlanking || afterIsPunctuation);
    }

    @Override
    public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
        int originalLength = originalLength(opener) + originalLength(closer);
        boolean eitherBoth = opener.canClose() || closer.canOpen();
        if (eitherBoth && originalLength % 3 == 0 && originalLength(opener) % 3 != 0) {
            return 0;
        }
        return Math.min(2, Math.min(opener.length(), closer.length()));
    }

    private static int originalLength(DelimiterRun run) {
        return ((MeasuredDelimiterRun) run).originalLength();
    }
}
