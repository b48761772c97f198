package dev.bucketpress.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.bucketpress.markdown.inline.ReferenceDefinitions;

/**
 * A setext heading right under link reference definitions: these are no part of it, and where nothing stands between
 * them and the line of {@code =} or {@code -} there is none (CommonMark spec 0.31, sections 4.3 and 4.7).
 */
final class HeadingUnderReferences {

    private static final int CODE_INDENTATION = 4;

    private HeadingUnderReferences() {}

    /** Whether the paragraph above may begin with a definition. */
    static boolean mayBegin(MatchedBlockParser matched) {
        return matched.getBlockParser().isParagraphParser()
                && matched.getParagraphLines().get(0).trimStart().startsWith("[");
    }

    /** @param others recognizes headings under paragraphs that do not begin with a definition */
    static BlockStart start(ParserState state, MatchedBlockParser matched, BlockParserFactory others) {
        if (state.getIndent() >= CODE_INDENTATION) {
            return BlockStart.none();
        }
        BasedSequence paragraph = matched.getParagraphContent();
        int end = ReferenceDefinitions.end(paragraph);
        if (end == 0) {
            return others.tryStart(state, matched);
        }
        return paragraph.subSequence(end).isBlank() ? BlockStart.none() : split(state, matched, end);
    }

    private static BlockStart split(ParserState state, MatchedBlockParser matched, int end) {
        BasedSequence underline =
                state.getLine().subSequence(state.getNextNonSpaceIndex()).trim();
        ParagraphParser definitions = new ParagraphParser();
        BlockContent text = new BlockContent();
        BlockContent above = matched.getBlockParser().getBlockContent();
        int length = 0;
        for (int i = 0; i < above.getLineCount(); i++) {
            BlockContent part = length < end ? definitions.getBlockContent() : text;
            part.add(above.getLines().get(i), above.getLineIndents().get(i));
            length += above.getLines().get(i).length();
        }
        return BlockStart.of(definitions, heading(text, underline))
                .atIndex(state.getLine().length())
                .replaceActiveBlockParser();
    }

    private static HeadingParser heading(BlockContent text, BasedSequence underline) {
        HeadingParser parser = new HeadingParser(underline.charAt(0) == '=' ? 1 : 2);
        Heading heading = (Heading) parser.getBlock();
        heading.setText(text.getContents().trim());
        heading.setClosingMarker(underline);
        heading.setCharsFromContent();
        return parser;
    }
}
