package dev.bucketpress.markdown.math;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * A formula in a line of text: {@code $…$}, or {@code $$…$$} and {@code \begin{align}…\end{align}} to be shown on a
 * line of their own.
 */
public final class InlineFormula extends Node {

    private final BasedSequence formula;
    private final boolean display;

    /**
     * @param chars the formula with its dollar signs
     * @param signs how many of these there are on either side
     */
    InlineFormula(BasedSequence chars, int signs, boolean display) {
        super(chars);
        this.display = display;
        this.formula = chars.subSequence(signs, chars.length() - signs);
    }

    public BasedSequence formula() {
        return formula;
    }

    public boolean isDisplay() {
        return display;
    }

    @Override
    public BasedSequence[] getSegments() {
        return new BasedSequence[] {formula};
    }
}
