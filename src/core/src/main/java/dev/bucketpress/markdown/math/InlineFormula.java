package dev.bucketpress.markdown.math;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NodeVisitor;
import com.vladsch.flexmark.util.ast.TextContainer;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.builder.ISequenceBuilder;

/**
 * A formula in a line of text: {@code $…$}, or {@code $$…$$} and {@code \begin{align}…\end{align}} to be shown on a
 * line of their own.
 */
public final class InlineFormula extends Node implements TextContainer {

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

    /** As the text that stands for a picture, it is shown as it is written. */
    @Override
    public boolean collectText(
            ISequenceBuilder<? extends ISequenceBuilder<?, BasedSequence>, BasedSequence> text,
            int flags,
            NodeVisitor visitor) {
        text.append(getChars());
        return false;
    }

    @Override
    public BasedSequence[] getSegments() {
        return new BasedSequence[] {formula};
    }
}
