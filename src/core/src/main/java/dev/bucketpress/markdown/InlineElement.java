package dev.bucketpress.markdown;

import com.vladsch.flexmark.ast.DelimitedNodeImpl;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Text between two delimiters that is rendered as an HTML element, such as {@code <mark>} or {@code <sub>}. */
final class InlineElement extends DelimitedNodeImpl {

    private final String element;

    InlineElement(String element, BasedSequence opening, BasedSequence text, BasedSequence closing) {
        super(opening, text, closing);
        this.element = element;
    }

    String element() {
        return element;
    }
}
