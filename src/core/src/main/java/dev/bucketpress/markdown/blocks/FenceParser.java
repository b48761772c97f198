package dev.bucketpress.markdown.blocks;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/**
 * Parses a code fence (CommonMark spec 0.31, section 4.5). As many columns as the fence is indented by are taken from
 * its lines; flexmark takes spaces alone, no tabs, and takes no line after a fence that its item closes for a heading.
 */
final class FenceParser extends AbstractBlockParser {

    private final FenceLines lines;
    private final int indentation;
    private boolean opened;

    private FenceParser(FenceMarker marker, int indentation) {
        this.lines = new FenceLines(marker);
        this.indentation = indentation;
    }

    @Override
    public Block getBlock() {
        return lines.block();
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        BasedSequence content = state.getLine().subSequence(state.getNextNonSpaceIndex());
        if (state.getIndent() < BlockRule.INDENTED_CODE && lines.isClosedBy(content)) {
            lines.close(content);
            return BlockContinue.finished();
        }
        return FenceLines.from(state, indentation);
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        if (opened) {
            lines.add(line);
        }
        opened = true;
    }

    @Override
    public boolean isPropagatingLastBlankLine(BlockParser lastMatchedBlockParser) {
        return false;
    }

    @Override
    public void closeBlock(ParserState state) {
        lines.finish();
    }

    /** Recognizes the first line. */
    static final class Rule extends BlockRule {

        @Override
        Starts in(DataHolder options) {
            return Rule::start;
        }

        private static @Nullable BlockStart start(ParserState state, MatchedBlockParser matched) {
            BasedSequence content = state.getLine().subSequence(state.getNextNonSpaceIndex());
            FenceMarker marker = state.getIndent() < INDENTED_CODE ? FenceMarker.opening(content) : null;
            return marker == null
                    ? BlockStart.none()
                    : BlockStart.of(new FenceParser(marker, state.getIndent()))
                            .atIndex(state.getLine().length());
        }
    }
}
