package dev.bucketpress.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/**
 * Parses {@code ==highlighted==} text. Comparisons such as {@code a==b} are none: a highlight neither begins after nor
 * ends before an ASCII letter or digit, and never begins or ends at a quotation mark.
 */
final class HighlightParser implements DelimiterProcessor {

    private static final int LENGTH = 2;
    private static final String MARKUP = "*_~`\\[(<$";
    private static final String QUOTES = "\"'";

    @Override
    public char getOpeningCharacter() {
        return '=';
    }

    @Override
    public char getClosingCharacter() {
        return '=';
    }

    @Override
    public int getMinLength() {
        return LENGTH;
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
        int next = after.codePointAt(0);
        boolean begins = !afterIsPunctuation || isOpening(next) || MARKUP.indexOf(next) >= 0;
        return begins && !afterIsWhiteSpace && !isAsciiWord(before.codePointBefore(before.length()));
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
        int last = before.codePointBefore(before.length());
        boolean ends = !isOpening(last) && QUOTES.indexOf(last) < 0;
        return ends && !beforeIsWhitespace && !isAsciiWord(after.codePointAt(0));
    }

    private static boolean isOpening(int c) {
        int type = Character.getType(c);
        return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
    }

    private static boolean isAsciiWord(int c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    @Override
    public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
        return opener.length() == LENGTH && closer.length() == LENGTH ? LENGTH : 0;
    }

    @Override
    public void process(Delimiter opener, Delimiter closer, int used) {
        opener.moveNodesBetweenDelimitersTo(
                new InlineElement("mark", opener.getTailChars(used), BasedSequence.NULL, closer.getLeadChars(used)),
                closer);
    }

    @Override
    public @Nullable Node unmatchedDelimiterNode(InlineParser parser, DelimiterRun delimiter) {
        return null;
    }

    @Override
    public boolean skipNonOpenerCloser() {
        return false;
    }
}
