package dev.bucketpress.markdown.blocks;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteRepository;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.misc.CharPredicate;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/**
 * Parses a footnote, {@code [^label]: text}, with what is indented by four columns under it. flexmark takes four
 * characters of each line for the indentation, tab or not, and the last {@code ]:} of the line for the label's end.
 */
final class FootnoteParser extends IndentedBlocks<FootnoteBlock> {

    private static final String OPENING = "[^";
    private static final String CLOSING = "]:";
    private static final int INDENTATION = 4;

    private FootnoteParser(BasedSequence marker) {
        super(new FootnoteBlock(), INDENTATION);
        int label = OPENING.length();
        int end = marker.length() - CLOSING.length();
        block.setOpeningMarker(marker.subSequence(0, label));
        block.setText(marker.subSequence(label, end).trim());
        block.setClosingMarker(marker.subSequence(end));
    }

    @Override
    boolean mayHaveBlankLine() {
        return block.hasChildren();
    }

    @Override
    public void closeBlock(ParserState state) {
        block.setCharsFromContent();
        int text = block.getClosingMarker().getEndOffset() - block.getStartOffset();
        block.setFootnote(block.getChars().subSequence(text).trimStart());
        FootnoteRepository footnotes = FootnoteExtension.FOOTNOTES.get(state.getProperties());
        footnotes.put(footnotes.normalizeKey(block.getText()), block);
    }

    /** Recognizes the label. */
    static final class Rule extends BlockRule {

        @Override
        Starts in(DataHolder options) {
            return Rule::start;
        }

        private static @Nullable BlockStart start(ParserState state, MatchedBlockParser matched) {
            BasedSequence line = state.getLine().subSequence(state.getNextNonSpaceIndex());
            int end = state.getIndent() < INDENTED_CODE && line.startsWith(OPENING) ? endOfMarker(line) : 0;
            return end == 0
                    ? BlockStart.none()
                    : BlockStart.of(new FootnoteParser(line.subSequence(0, end)))
                            .atIndex(state.getNextNonSpaceIndex() + textIndex(line, end));
        }

        private static int endOfMarker(BasedSequence line) {
            int bracket = line.indexOf(']');
            boolean labelled =
                    bracket > 0 && !line.subSequence(OPENING.length(), bracket).isBlank();
            return labelled && line.matchChars(CLOSING, bracket) ? bracket + CLOSING.length() : 0;
        }

        /** The spaces behind the label are none of the text, as on GitHub: they indent no code. */
        private static int textIndex(BasedSequence line, int endOfMarker) {
            return endOfMarker + line.countLeading(CharPredicate.SPACE_TAB, endOfMarker, line.length());
        }
    }
}
