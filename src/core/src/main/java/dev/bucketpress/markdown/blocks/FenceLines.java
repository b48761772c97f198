package dev.bucketpress.markdown.blocks;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;

/** Makes the node of a code fence out of its lines. */
final class FenceLines {

    private final FencedCodeBlock block = new FencedCodeBlock();
    private final FenceMarker marker;
    private final List<BasedSequence> code = new ArrayList<>();
    private BasedSequence end;

    FenceLines(FenceMarker marker) {
        this.marker = marker;
        this.end = marker.info();
        block.setOpeningMarker(marker.marks());
        block.setInfo(marker.info());
    }

    FencedCodeBlock block() {
        return block;
    }

    void add(BasedSequence line) {
        code.add(line);
        end = line;
    }

    boolean isClosedBy(BasedSequence line) {
        return marker.isClosedBy(line);
    }

    void close(BasedSequence line) {
        block.setClosingMarker(line);
        end = line;
    }

    void finish() {
        BasedSequence marks = marker.marks();
        block.setContent(marks.baseSubSequence(marks.getStartOffset(), end.getEndOffset()), code);
    }
}
