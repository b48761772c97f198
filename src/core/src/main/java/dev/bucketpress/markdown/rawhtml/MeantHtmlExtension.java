package dev.bucketpress.markdown.rawhtml;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets flexmark's HTML blocks begin only where HTML is {@linkplain MeantHtmlBlocks meant}. */
public final class MeantHtmlExtension implements Parser.ParserExtension {

    @Override
    public void parserOptions(MutableDataHolder options) {
        options.set(Parser.HTML_BLOCK_PARSER, false);
    }

    @Override
    public void extend(Parser.Builder parser) {
        parser.customBlockParserFactory(new Factory());
    }

    private static final class Factory implements CustomBlockParserFactory {

        private final HtmlBlockParser.Factory all = new HtmlBlockParser.Factory();

        @Override
        public BlockParserFactory apply(DataHolder options) {
            return new Starts(options, all.apply(options));
        }

        @Override
        public @Nullable Set<Class<?>> getAfterDependents() {
            return all.getAfterDependents();
        }

        @Override
        public @Nullable Set<Class<?>> getBeforeDependents() {
            return all.getBeforeDependents();
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }
    }

    private static final class Starts extends AbstractBlockParserFactory {

        private final BlockParserFactory all;
        private final MeantHtmlBlocks meant = new MeantHtmlBlocks();

        Starts(DataHolder options, BlockParserFactory all) {
            super(options);
            this.all = all;
        }

        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            BasedSequence line = state.getLine().subSequence(state.getNextNonSpaceIndex());
            return meant.mayBeginWith(line) ? all.tryStart(state, matched) : BlockStart.none();
        }
    }
}
