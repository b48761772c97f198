package dev.bucketpress.markdown.rawhtml;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Text that is shown character by character as it is written, though it looks like markup. */
public final class LiteralText extends Node {

    LiteralText(BasedSequence chars) {
        super(chars);
        // What collects text, such as that of a picture's description, knows text alone.
        appendChild(new Text(chars));
    }

    public String text() {
        return getChars().normalizeEOL();
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
