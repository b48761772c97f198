package dev.bucketpress.markdown.blocks;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;

/** Parses a block that has all blocks indented by a number of columns under its first line, as an item of a list has. */
abstract class IndentedBlocks<B extends Block> extends AbstractBlockParser {

    final B block;
    private final int indentation;

    IndentedBlocks(B block, int indentation) {
        this.block = block;
        this.indentation = indentation;
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(ParserState state, BlockParser blockParser, Block child) {
        return true;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (state.isBlank()) {
            return mayHaveBlankLine() ? BlockContinue.atIndex(state.getNextNonSpaceIndex()) : BlockContinue.none();
        }
        return state.getIndent() >= indentation
                ? BlockContinue.atColumn(state.getColumn() + indentation)
                : BlockContinue.none();
    }

    /** Whether a blank line here leaves the block open. */
    abstract boolean mayHaveBlankLine();
}
