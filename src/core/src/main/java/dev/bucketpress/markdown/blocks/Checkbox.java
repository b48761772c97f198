package dev.bucketpress.markdown.blocks;

import com.vladsch.flexmark.util.ast.DoNotDecorate;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** The {@code [ ]} or {@code [x]} of a task. */
final class Checkbox extends Node implements DoNotDecorate {

    private static final String INPUT =
            "<input type=\"checkbox\" class=\"task-list-item-checkbox\"%s" + " disabled=\"disabled\" />&nbsp;";
    private static final String CHECKED = INPUT.formatted(" checked=\"checked\"");
    private static final String UNCHECKED = INPUT.formatted("");

    Checkbox(BasedSequence marker) {
        super(marker);
    }

    String html() {
        return getChars().charAt(1) == ' ' ? UNCHECKED : CHECKED;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
