package dev.bucketpress.markdown.blocks;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.util.Parsing;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.util.ast.BlankLine;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/**
 * Parses a definition, {@code : text} under its term, with what is indented as the text is: an item of PHP Markdown
 * Extra's definition lists (michelf.ca/projects/php-markdown/extra, "Definition Lists"), read as CommonMark reads list
 * items. flexmark takes all blocks up to a blank line into it, shows nothing for a lone colon, and knows no second
 * definition in a quote or list item.
 */
final class DefinitionParser extends IndentedBlocks<DefinitionItem> {

    private @Nullable Node lastBeforeBlankLine;

    private DefinitionParser(BasedSequence marker, int indentation, boolean tight) {
        super(new DefinitionItem(), indentation);
        block.setOpeningMarker(marker);
        block.setTight(tight);
    }

    @Override
    boolean mayHaveBlankLine() {
        if (block.getFirstChild() == block.getLastChild()) {
            block.setHadBlankAfterItemParagraph(true);
        }
        partParagraphs();
        lastBeforeBlankLine = block.getLastChild();
        return true;
    }

    @Override
    public void closeBlock(ParserState state) {
        partParagraphs();
        block.setCharsFromContent();
    }

    /** What blank lines part is paragraphs (CommonMark spec 0.31, section 5.3, of loose lists). */
    private void partParagraphs() {
        if (lastBeforeBlankLine != null && lastBeforeBlankLine != block.getLastChild()) {
            block.setTight(false);
        }
    }

    /** Recognizes a colon, a space or tab, and text, under a term or another definition. */
    static final class Rule extends BlockRule {

        @Override
        Starts in(DataHolder options) {
            return Rule::start;
        }

        private static @Nullable BlockStart start(ParserState state, MatchedBlockParser matched) {
            int marker = state.getNextNonSpaceIndex();
            BasedSequence line = state.getLine();
            if (state.getIndent() >= INDENTED_CODE || line.safeCharAt(marker) != ':' || !mayFollow(matched)) {
                return BlockStart.none();
            }
            int column = state.getColumn() + state.getIndent() + 1;
            int spaces = spaces(line, marker + 1, column);
            if (spaces == 0) {
                return BlockStart.none();
            }
            boolean tight = state.getActiveBlockParser() instanceof ParagraphParser;
            return BlockStart.of(new DefinitionParser(
                            line.subSequence(marker, marker + 1), state.getIndent() + 1 + spaces, tight))
                    .atColumn(column + spaces);
        }

        private static boolean mayFollow(MatchedBlockParser matched) {
            @Nullable Node before = matched.getBlockParser() instanceof ParagraphParser term
                    ? term.getBlock()
                    : matched.getBlockParser().getBlock().getLastChildAnyNot(BlankLine.class);
            return before instanceof Paragraph || before instanceof DefinitionItem;
        }

        /** How many columns of space belong to the marker, as to that of a list item: code is indented by more than one. */
        private static int spaces(BasedSequence line, int from, int firstColumn) {
            int column = firstColumn;
            for (int i = from; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c == '\t') {
                    column += Parsing.columnsToNextTabStop(column);
                } else if (c == ' ') {
                    column++;
                } else {
                    int spaces = column - firstColumn;
                    return spaces > INDENTED_CODE ? 1 : c == '\n' || c == '\r' ? 0 : spaces;
                }
            }
            return 0;
        }
    }
}
