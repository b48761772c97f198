package dev.bucketpress.markdown.blocks;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;

/** Makes the node of a code fence out of its lines. */
final class FenceLines {

    private static final int STAY = -1;

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

    /**
     * Goes on with a line, without the indentation of the fence. flexmark forgets that a tab is partly taken already, by
     * a list item or quote, where it is told to go on in the column that it stands in.
     */
    static BlockContinue from(ParserState state, int indentation) {
        int columns = Math.min(indentation, state.getIndent());
        return columns == 0 ? BlockContinue.atIndex(STAY) : BlockContinue.atColumn(state.getColumn() + columns);
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
