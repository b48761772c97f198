package dev.bucketpress.markdown.math;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Pattern;

/**
 * Parses inline formulas, as in {@code $a_1^2$}, before Markdown takes their underscores, asterisks and backslashes for
 * markup.
 *
 * <p>As in Pandoc ({@code tex_math_dollars}), there is no space inside of the dollar signs and no digit after them. To
 * tell formulas from prices and shell variables, one that touches an ASCII letter or digit, or holds a CJK character,
 * must have a TeX command in it.
 */
public final class FormulaParser implements InlineParserExtension {

    private static final String DISPLAY = "$$";
    private static final Pattern COMMAND = Pattern.compile("\\\\[A-Za-z]");
    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[A-Za-z0-9\\\\]");
    private static final Pattern CJK =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\u3000-\\u303F]");

    @Override
    public boolean parse(LightInlineParser parser) {
        BasedSequence text = parser.getInput();
        int start = parser.getIndex();
        boolean display = text.matchChars(DISPLAY, start);
        int end = display ? endOfDisplay(text, start) : endOfInline(text, start);
        if (end < 0) {
            return false;
        }
        parser.flushTextNode();
        parser.appendNode(new InlineFormula(text.subSequence(start, end), display));
        parser.setIndex(end);
        return true;
    }

    private static int endOfDisplay(BasedSequence text, int start) {
        int closing = text.indexOf(DISPLAY, start + 2);
        return closing < 0 || text.subSequence(start + 2, closing).isBlank() ? -1 : closing + 2;
    }

    private static int endOfInline(BasedSequence text, int start) {
        int closing = closingDollar(text, start + 1);
        if (closing < 0 || isSpace(text.charAt(start + 1)) || isSpace(text.charAt(closing - 1))) {
            return -1;
        }
        BasedSequence formula = text.subSequence(start + 1, closing);
        boolean touches = isAsciiWordAt(text, start - 1) || isAsciiWordAt(text, closing + 1);
        boolean ambiguous = touches || CJK.matcher(formula).find();
        boolean isFormula =
                (ambiguous ? COMMAND : LETTER_OR_DIGIT).matcher(formula).find();
        return isFormula && !text.matchChars("$", closing + 1) ? closing + 1 : -1;
    }

    /** The index of the next dollar sign without a backslash before it. */
    private static int closingDollar(BasedSequence text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '$') {
                return i;
            }
            i += c == '\\' ? 1 : 0;
        }
        return -1;
    }

    private static boolean isAsciiWordAt(BasedSequence text, int index) {
        char c = index < 0 || index >= text.length() ? ' ' : text.charAt(index);
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c);
    }

    @Override
    public void finalizeDocument(InlineParser parser) {}

    @Override
    public void finalizeBlock(InlineParser parser) {}
}
