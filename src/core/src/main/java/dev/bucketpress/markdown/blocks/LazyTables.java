package dev.bucketpress.markdown.blocks;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.bucketpress.markdown.extension.IndependentFactory;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds tables in lines that go on with the paragraph of a list item or quote without its indentation or marker ("lazy
 * continuation lines", CommonMark spec 0.31, section 5.1). To GitHub they are text; Hexo shows the table, in the item.
 * Where the header row alone stands in a quote, definition or footnote, they are text to both.
 */
final class LazyTables implements ParagraphPreProcessor {

    private static final LazyTables INSTANCE = new LazyTables();

    private LazyTables() {}

    /** Returns how much of the paragraph is to be taken away: nothing, or all where it begins with the table. */
    @Override
    public int preProcessBlock(Paragraph block, ParserState state) {
        for (int i = 1; i < block.getLineCount(); i++) {
            @Nullable DelimiterRow delimiter = beginsAt(block, i);
            if (delimiter != null) {
                split(block, state, i - 1, delimiter);
                return i == 1 ? block.getChars().length() : 0;
            }
        }
        return 0;
    }

    private static @Nullable DelimiterRow beginsAt(Paragraph block, int line) {
        @Nullable DelimiterRow delimiter = block.getLineIndent(line) >= BlockRule.INDENTED_CODE
                ? null
                : DelimiterRow.of(block.getLineChars(line).trim());
        return delimiter != null
                        && TableParser.isHeader(block.getLineChars(line - 1), block.getLineIndent(line - 1), delimiter)
                        && !leavesBlocks(block, line)
                ? delimiter
                : null;
    }

    /** Whether a line stands outside of a quote, definition or footnote that the line before it stands in. */
    private static boolean leavesBlocks(Paragraph block, int line) {
        BasedSequence before = LinePrefix.of(block.getLineChars(line - 1));
        BasedSequence prefix = LinePrefix.of(block.getLineChars(line));
        boolean markedByIndentation =
                block.getParent() instanceof DefinitionItem || block.getParent() instanceof FootnoteBlock;
        return LinePrefix.quotes(prefix) < LinePrefix.quotes(before)
                || markedByIndentation && prefix.length() < before.length();
    }

    /** Leaves what stands before the table in the paragraph, and puts the table and what stands after it behind it. */
    private static void split(Paragraph block, ParserState state, int header, DelimiterRow delimiter) {
        List<BasedSequence> lines = block.getContentLines();
        int end = endOfRows(lines, header + 2);
        if (end < lines.size()) {
            Paragraph after = new Paragraph();
            after.setContent(block, end, lines.size());
            insertAfter(block, after, state);
            state.getInlineParser().parse(after.getContentChars(), after);
        }
        TableBlock table = new TableBlock();
        TableNodes nodes = TableNodes.of(table, delimiter, lines.subList(header, end));
        insertAfter(block, table, state);
        nodes.parseInlines(state.getInlineParser());
        if (header > 0) {
            block.setContent(block, 0, header);
        }
    }

    private static void insertAfter(Paragraph block, Block node, ParserState state) {
        block.insertAfter(node);
        state.blockAdded(node);
    }

    private static int endOfRows(List<BasedSequence> lines, int first) {
        int end = first;
        for (int i = first; i < lines.size(); i++) {
            end = lines.get(i).indexOf('|') >= 0 ? i + 1 : end;
        }
        return end;
    }

    static final class Factory implements ParagraphPreProcessorFactory, IndependentFactory {

        @Override
        public ParagraphPreProcessor apply(ParserState state) {
            return INSTANCE;
        }

        /** The cells' links need the definitions. */
        @Override
        public Set<Class<?>> getAfterDependents() {
            return Set.of(ReferencePreProcessorFactory.class);
        }
    }
}
