package dev.bucketpress.markdown.math;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.bucketpress.markdown.extension.IndependentFactory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parses formula blocks: from {@code $$} at the beginning of a line to {@code $$} at the end of one, and environments on
 * lines of their own.
 */
public final class FormulaBlockParser extends AbstractBlockParser {

    private static final int INDENTED_CODE = 4;

    private final FormulaBlock block = new FormulaBlock();
    private final BasedSequence first;
    private final int end;

    /** The dollar signs at the end, which do not belong to the formula. */
    private final int signs;

    /** The lines as they are written. */
    private final List<BasedSequence> lines = new ArrayList<>();

    /** What it is after all, where the blocks around it end before it does. */
    private final List<Paragraph> paragraphs = new ArrayList<>();

    private BasedSequence last;

    /**
     * @param line from the beginning of the formula
     * @param end its offset in the body
     */
    private FormulaBlockParser(BasedSequence line, BasedSequence withLineBreak, int end) {
        lines.add(withLineBreak);
        this.first = line;
        this.last = line;
        this.end = end;
        this.signs = line.startsWith(FormulaBlockScan.DELIMITER) ? FormulaBlockScan.DELIMITER.length() : 0;
        add(line.subSequence(signs));
    }

    private void add(BasedSequence line) {
        int closing = end - signs - line.getStartOffset();
        block.add(closing < line.length() ? line.subSequence(0, Math.max(0, closing)) : line);
    }

    private boolean isClosed(BasedSequence line) {
        return line.getEndOffset() >= end;
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (isClosed(last)) {
            return BlockContinue.none();
        }
        last = state.getLine();
        lines.add(state.getLineWithEOL().subSequence(state.getNextNonSpaceIndex()));
        add(last.subSequence(state.getNextNonSpaceIndex()));
        return isClosed(last) ? BlockContinue.finished() : BlockContinue.atIndex(last.length());
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        // tryContinue has added it already.
    }

    @Override
    public boolean isPropagatingLastBlankLine(BlockParser lastMatched) {
        return false;
    }

    @Override
    public void closeBlock(ParserState state) {
        block.setChars(first.baseSubSequence(first.getStartOffset(), last.getEndOffset()));
        if (!isClosed(last)) {
            becomeText(state);
        }
    }

    private void becomeText(ParserState state) {
        BlockContent content = new BlockContent();
        for (BasedSequence line : lines) {
            if (!line.isBlank()) {
                content.add(line, 0);
            } else if (content.getLineCount() > 0) {
                addParagraph(content, state);
                content = new BlockContent();
            }
        }
        if (content.getLineCount() > 0) {
            addParagraph(content, state);
        }
        block.unlink();
    }

    private void addParagraph(BlockContent content, ParserState state) {
        Paragraph paragraph = new Paragraph(content);
        paragraph.setCharsFromContent();
        block.insertBefore(paragraph);
        state.blockAdded(paragraph);
        paragraphs.add(paragraph);
    }

    @Override
    public void parseInlines(InlineParser inlines) {
        paragraphs.forEach(paragraph -> inlines.parse(paragraph.getContentChars(), paragraph));
    }

    /** Recognizes the first line, and looks ahead for the last. */
    public static final class Factory implements CustomBlockParserFactory, IndependentFactory {

        @Override
        public BlockParserFactory apply(DataHolder options) {
            return new OfDocument(options);
        }
    }

    private static final class OfDocument extends AbstractBlockParserFactory {

        private @Nullable FormulaBlockScan scan;

        OfDocument(DataHolder options) {
            super(options);
        }

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            BasedSequence line = state.getLine();
            int start = state.getNextNonSpaceIndex();
            boolean begins = state.getIndent() < INDENTED_CODE
                    && (line.matchChars(FormulaBlockScan.DELIMITER, start)
                            || line.matchChars(Environments.BEGIN, start));
            int end = begins ? endOf(line.subSequence(start), state) : FormulaBlockScan.NONE;
            return end == FormulaBlockScan.NONE
                    ? BlockStart.none()
                    : BlockStart.of(new FormulaBlockParser(
                                    line.subSequence(start),
                                    state.getLineWithEOL().subSequence(start),
                                    end))
                            .atIndex(line.length());
        }

        private int endOf(BasedSequence line, ParserState state) {
            if (scan == null) {
                scan = FormulaBlockScan.of(line.getBaseSequence().toString());
            }
            return scan.endOf(line.getStartOffset(), EnclosingBlocks.of(state));
        }
    }
}
