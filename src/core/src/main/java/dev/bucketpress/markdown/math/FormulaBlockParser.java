package dev.bucketpress.markdown.math;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parses formula blocks: from {@code $$} at the beginning of a line to {@code $$} at the end of one, without blank
 * lines.
 */
public final class FormulaBlockParser extends AbstractBlockParser {

    private static final String DELIMITER = "$$";
    private static final int INDENTED_CODE = 4;

    private final FormulaBlock block = new FormulaBlock();
    private final BasedSequence first;
    private BasedSequence last;
    private boolean closed;

    private FormulaBlockParser(BasedSequence line) {
        this.first = line;
        this.last = line;
        add(line.subSequence(DELIMITER.length()));
    }

    private void add(BasedSequence line) {
        int closing = line.indexOf(DELIMITER);
        closed = closing >= 0;
        block.add(closed ? line.subSequence(0, closing) : line);
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (closed) {
            return BlockContinue.none();
        }
        last = state.getLine();
        add(last.subSequence(state.getNextNonSpaceIndex()));
        return closed ? BlockContinue.finished() : BlockContinue.atIndex(last.length());
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        // tryContinue has added it already.
    }

    @Override
    public void closeBlock(ParserState state) {
        block.setChars(first.baseSubSequence(first.getStartOffset(), last.getEndOffset()));
    }

    /** Recognizes the first line, and looks ahead for the last. */
    public static final class Factory implements CustomBlockParserFactory {

        @Override
        public BlockParserFactory apply(DataHolder options) {
            return new AbstractBlockParserFactory(options) {
                @Override
                public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                    BasedSequence line = state.getLine().subSequence(state.getNextNonSpaceIndex());
                    boolean starts = state.getIndent() < INDENTED_CODE && line.startsWith(DELIMITER) && isClosed(line);
                    return starts
                            ? BlockStart.of(new FormulaBlockParser(line))
                                    .atIndex(state.getLine().length())
                            : BlockStart.none();
                }
            };
        }

        private static boolean isClosed(BasedSequence line) {
            String rest = line.subSequence(DELIMITER.length()).trim().toString();
            return rest.contains(DELIMITER)
                    ? endsAtItsFirstDelimiter(rest) && rest.length() > DELIMITER.length()
                    : endsLater(line);
        }

        private static boolean endsAtItsFirstDelimiter(String line) {
            return line.indexOf(DELIMITER) == line.length() - DELIMITER.length();
        }

        private static boolean endsLater(BasedSequence line) {
            BasedSequence base = line.getBaseSequence();
            for (int at = base.endOfLine(line.getEndOffset()) + 1; at < base.length(); at = base.endOfLine(at) + 1) {
                String next =
                        base.subSequence(at, base.endOfLine(at)).toString().strip();
                if (next.contains(DELIMITER)) {
                    return endsAtItsFirstDelimiter(next);
                }
                if (next.chars().allMatch(c -> c == '>' || c == ' ')) {
                    return false;
                }
            }
            return false;
        }

        @Override
        public @Nullable Set<Class<?>> getAfterDependents() {
            return null;
        }

        @Override
        public @Nullable Set<Class<?>> getBeforeDependents() {
            return null;
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }
    }
}
