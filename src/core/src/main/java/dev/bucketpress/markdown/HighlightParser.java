package dev.bucketpress.markdown;

import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.misc.CharPredicate;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/**
 * Parses {@code ==highlighted==} text. Comparisons such as {@code a==b} are none: a highlight neither begins after nor
 * ends before an ASCII letter or digit, and never begins or ends at a quotation mark. Nor is prose between two operators
 * ({@code Java中的==比较引用，但==是运算符}): a highlight is short, on one line, and a part of a sentence.
 */
final class HighlightParser implements DelimiterProcessor {

    private static final int LENGTH = 2;

    /** In characters that are shown. */
    private static final int MAX_TEXT = 30;

    /** With the markup in it, such as addresses of links. */
    private static final int MAX_SOURCE = 1_000;

    private static final CharPredicate BETWEEN_SENTENCES = CharPredicate.anyOf("，。；\r\n");
    private static final String MARKUP = "*_~`\\[(<&$";
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
        return begins && leftFlanking && !isAsciiWord(before.codePointBefore(before.length()));
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
        return ends && rightFlanking && !isAsciiWord(after.codePointAt(0));
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
        boolean pair = opener.length() == LENGTH && closer.length() == LENGTH;
        return pair && isHighlight((Delimiter) opener, (Delimiter) closer) ? LENGTH : 0;
    }

    private static boolean isHighlight(Delimiter opener, Delimiter closer) {
        int start = opener.getEndIndex();
        int end = closer.getStartIndex();
        return end - start <= MAX_SOURCE
                && opener.getInput().subSequence(start, end).indexOfAny(BETWEEN_SENTENCES) < 0
                && (end - start <= MAX_TEXT || textLength(opener.getNode(), closer.getNode()) <= MAX_TEXT);
    }

    /** The length of the text between two siblings. */
    private static int textLength(Node opener, Node closer) {
        int length = 0;
        @Nullable Node node = opener.getNext();
        while (node != null && node != closer) {
            length += textLength(node);
            node = node.getNext();
        }
        return length;
    }

    private static int textLength(Node node) {
        if (!node.hasChildren()) {
            return node instanceof HtmlInlineBase ? 0 : node.getTextLength();
        }
        int length = 0;
        for (Node child : node.getChildren()) {
            length += textLength(child);
        }
        return length;
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
