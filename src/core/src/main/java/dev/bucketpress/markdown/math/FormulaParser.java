package dev.bucketpress.markdown.math;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Parses formulas in a line of text, before Markdown takes their underscores, asterisks and backslashes for markup:
 * {@code $a_1^2$} by {@link DollarPair}, {@code $$a_1$$} by {@link DisplayPair}, and bare {@link Environments}. An
 * instance serves one document.
 *
 * <p>Each sign is compared with the next one only. Where these two make no formula, the second may open another, but
 * not over prose: in {@code $5，和$x_1 of y$} nothing is a formula.
 */
public final class FormulaParser implements InlineParserExtension {

    /** What a formula begins with. */
    public static final String CHARACTERS = "$\\";

    private static final String DISPLAY = "$$";

    private BasedSequence input = BasedSequence.NULL;

    /** The input's characters: flexmark's sequences of many lines are slow to search. */
    private String text = "";

    private Environments environments = Environments.NONE;

    /** The sign that would have closed the formula that was refused last. */
    private int refused = -1;

    @Override
    public boolean parse(LightInlineParser parser) {
        int start = parser.getIndex();
        if (parser.peek() == '\\' && !parser.getInput().matchChars(Environments.BEGIN, start)) {
            return false;
        }
        read(parser.getInput());
        if (text.charAt(start) == '\\') {
            return append(parser, environments.endOf(start), 0, true);
        }
        boolean display = text.startsWith(DISPLAY, start);
        int signs = display ? 2 : 1;
        return append(parser, display ? endOfDisplay(start) : endOfInline(start), signs, display);
    }

    private void read(BasedSequence current) {
        if (input != current) {
            input = current;
            text = current.toString();
            environments = Environments.in(text);
            refused = -1;
        }
    }

    private boolean append(LightInlineParser parser, int end, int signs, boolean display) {
        if (end < 0) {
            return false;
        }
        int start = parser.getIndex();
        parser.flushTextNode();
        parser.appendNode(new InlineFormula(input.subSequence(start, end), signs, display));
        parser.setIndex(end);
        return true;
    }

    private int endOfDisplay(int start) {
        int closing = text.indexOf(DISPLAY, start + 2);
        if (closing < 0) {
            return -1;
        }
        DisplayPair pair = new DisplayPair(text, start, closing);
        return accept(start, closing, 2, pair.isFormula(), pair.tex());
    }

    private int endOfInline(int start) {
        int closing = isSecond(start) ? -1 : closingDollar(start + 1);
        if (closing < 0) {
            return -1;
        }
        DollarPair pair = new DollarPair(text, start, closing);
        return accept(start, closing, 1, pair.isFormula(), pair.tex());
    }

    private int accept(int start, int closing, int signs, boolean formula, Tex tex) {
        if (formula && (start != refused || !tex.isProse())) {
            return closing + signs;
        }
        refused = closing;
        return -1;
    }

    /** Whether this is the second of two signs that are not escaped. */
    private boolean isSecond(int index) {
        return index > 0 && text.charAt(index - 1) == '$' && (index < 2 || text.charAt(index - 2) != '\\');
    }

    /** The index of the next dollar sign without a backslash before it. */
    private int closingDollar(int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '$') {
                return i;
            }
            i += c == '\\' ? 1 : 0;
        }
        return -1;
    }

    @Override
    public void finalizeDocument(InlineParser parser) {}

    @Override
    public void finalizeBlock(InlineParser parser) {}
}
