package dev.bucketpress.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import java.util.regex.Pattern;

/**
 * Recognizes headings as flexmark does, but asks it only about lines that may begin one: flexmark copies the whole
 * paragraph before each line that begins with no letter, in case it is a setext heading's underline.
 */
final class FastHeadingParser extends HeadingParser.Factory {

    private static final Pattern MAY_BEGIN = Pattern.compile("#{1,6}(?:[ \t].*)?|(?:=+|-+)[ \t]*", Pattern.DOTALL);

    private FastHeadingParser() {}

    static Parser.ParserExtension extension() {
        return new Parser.ParserExtension() {
            @Override
            public void parserOptions(MutableDataHolder options) {
                options.set(Parser.HEADING_PARSER, false); // this one instead
            }

            @Override
            public void extend(Parser.Builder parser) {
                parser.customBlockParserFactory(new WideSpaceHeadingParser())
                        .customBlockParserFactory(new FastHeadingParser());
            }
        };
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
        BlockParserFactory headings = super.apply(options);
        return new AbstractBlockParserFactory(options) {
            @Override
            public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                CharSequence content = state.getLine().subSequence(state.getNextNonSpaceIndex());
                if (!MAY_BEGIN.matcher(content).matches()) {
                    return BlockStart.none();
                }
                return content.charAt(0) != '#' && HeadingUnderReferences.mayBegin(matched)
                        ? HeadingUnderReferences.start(state, matched, headings)
                        : headings.tryStart(state, matched);
            }
        };
    }
}
