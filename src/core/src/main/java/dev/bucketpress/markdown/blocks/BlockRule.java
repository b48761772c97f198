package dev.bucketpress.markdown.blocks;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import dev.bucketpress.markdown.extension.IndependentFactory;
import org.jspecify.annotations.Nullable;

/** What begins a block: asked about each line that may begin one, before flexmark's own rules. */
abstract class BlockRule implements CustomBlockParserFactory, IndependentFactory {

    /** Deeper, a line is indented code or goes on with a paragraph (CommonMark spec 0.31, section 4.4). */
    static final int INDENTED_CODE = 4;

    /** Asks about the lines of one document. */
    interface Starts {
        @Nullable BlockStart at(ParserState state, MatchedBlockParser matched);
    }

    abstract Starts in(DataHolder options);

    @Override
    public BlockParserFactory apply(DataHolder options) {
        Starts starts = in(options);
        return new AbstractBlockParserFactory(options) {
            @Override
            public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                return starts.at(state, matched);
            }
        };
    }
}
