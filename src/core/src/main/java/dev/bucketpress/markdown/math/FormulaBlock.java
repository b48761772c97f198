package dev.bucketpress.markdown.math;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;

/**
 * A formula on lines of its own: from {@code $$} to {@code $$}, or an environment. Empty lines, which TeX forbids in it,
 * are left out.
 */
public final class FormulaBlock extends Block {

    private final List<BasedSequence> lines = new ArrayList<>();

    void add(BasedSequence line) {
        if (!line.isBlank()) {
            lines.add(line.trim());
        }
    }

    public String formula() {
        return String.join("\n", lines);
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
