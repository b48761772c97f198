package dev.bucketpress.markdown.blocks;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.util.data.DataHolder;

/**
 * Begins lists and items as flexmark does, but none at four columns or more: there is text that goes on, or code
 * (CommonMark spec 0.31, section 5.2). flexmark begins an item there, under one that is indented itself.
 */
final class ListRule extends ListBlockParser.Factory {

    @Override
    public BlockParserFactory apply(DataHolder options) {
        BlockParserFactory lists = super.apply(options);
        return new AbstractBlockParserFactory(options) {
            @Override
            public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                return state.getIndent() < BlockRule.INDENTED_CODE ? lists.tryStart(state, matched) : BlockStart.none();
            }
        };
    }
}
