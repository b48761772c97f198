package dev.bucketpress.markdown.cjk;

import com.vladsch.flexmark.parser.core.delimiter.EmphasisDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;

/**
 * Which runs of {@code *} and {@code _} make emphasis (CommonMark spec 0.31, section 6.2, rules 1 to 10). flexmark keeps
 * to an earlier version of rules 9 and 10: it measures runs by what is left of them, and knows no exception.
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
        int written = written(opener) + written(closer);
        boolean eitherBoth = opener.canClose() || closer.canOpen();
        if (eitherBoth && written % 3 == 0 && written(opener) % 3 != 0) {
            return 0;
        }
        return Math.min(2, Math.min(opener.length(), closer.length()));
    }

    private static int written(DelimiterRun run) {
        return ((MeasuredDelimiterRun) run).written();
    }
}
