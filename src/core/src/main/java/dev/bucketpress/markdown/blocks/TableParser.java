package dev.bucketpress.markdown.blocks;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parses a table (GitHub Flavored Markdown 0.29, section 4.10): a delimiter row makes the last line of the paragraph
 * above it the header row of a table, which goes on to a blank line or another block. Other than there, a line without
 * a pipe is a row only where rows with pipes follow it: authors write the text after a table right under it.
 */
final class TableParser extends AbstractBlockParser {

    private final TableBlock table = new TableBlock();
    private final List<BasedSequence> lines = new ArrayList<>();
    private final DelimiterRow delimiter;
    private int nextPipe;
    private @Nullable TableNodes nodes;

    private TableParser(BasedSequence header, DelimiterRow delimiter) {
        this.delimiter = delimiter;
        lines.add(header);
    }

    @Override
    public Block getBlock() {
        return table;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return !state.isBlank() && isRow(state) ? BlockContinue.atIndex(state.getIndex()) : BlockContinue.none();
    }

    private boolean isRow(ParserState state) {
        BasedSequence line = state.getLine();
        if (line.indexOf('|', state.getNextNonSpaceIndex()) >= 0 || state.getLineStart() < nextPipe) {
            return true;
        }
        nextPipe = RowsAhead.nextPipe(state);
        return state.getLineStart() < nextPipe;
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        lines.add(line);
    }

    @Override
    public boolean isInterruptible() {
        return true;
    }

    @Override
    public void closeBlock(ParserState state) {
        nodes = TableNodes.of(table, delimiter, lines);
    }

    @Override
    public void parseInlines(InlineParser inlineParser) {
        if (nodes != null) {
            nodes.parseInlines(inlineParser);
        }
    }

    /** Whether a line and the delimiter row under it begin a table. */
    static boolean isHeader(BasedSequence line, int indentation, DelimiterRow delimiter) {
        return indentation < BlockRule.INDENTED_CODE
                && line.indexOf('|') >= 0
                && RowCells.of(line).size() == delimiter.columns();
    }

    /** Recognizes the delimiter row. */
    static final class Rule extends BlockRule {

        @Override
        Starts in(DataHolder options) {
            return Rule::start;
        }

        private static @Nullable BlockStart start(ParserState state, MatchedBlockParser matched) {
            if (!matched.getBlockParser().isParagraphParser() || state.getIndent() >= INDENTED_CODE) {
                return BlockStart.none();
            }
            DelimiterRow delimiter = DelimiterRow.of(state.getLine().subSequence(state.getNextNonSpaceIndex()));
            return delimiter != null && isHeader(matched, delimiter)
                    ? start(state, matched, delimiter)
                    : BlockStart.none();
        }

        private static boolean isHeader(MatchedBlockParser paragraph, DelimiterRow delimiter) {
            int last = paragraph.getParagraphLines().size() - 1;
            return TableParser.isHeader(
                    paragraph.getParagraphLines().get(last),
                    paragraph.getParagraphEolLengths().get(last), // which are the lines' indentations
                    delimiter);
        }

        /** Takes the header row out of the paragraph, and the paragraph out of the document if that was all of it. */
        private static BlockStart start(ParserState state, MatchedBlockParser matched, DelimiterRow delimiter) {
            List<BasedSequence> paragraph = matched.getParagraphLines();
            BasedSequence header = paragraph.remove(paragraph.size() - 1);
            matched.getParagraphEolLengths().remove(paragraph.size());
            BlockStart start = BlockStart.of(new TableParser(header, delimiter)).atIndex(state.getIndex());
            return paragraph.isEmpty() ? start.replaceActiveBlockParser() : start;
        }
    }
}
