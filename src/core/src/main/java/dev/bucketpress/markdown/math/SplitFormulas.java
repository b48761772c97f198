package dev.bucketpress.markdown.math;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.block.BlockPreProcessor;
import com.vladsch.flexmark.parser.block.BlockPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.bucketpress.markdown.extension.IndependentFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts formulas together that begin at the end of a line of text ({@code 设：$$}) and that empty lines split into
 * paragraphs.
 */
public final class SplitFormulas implements BlockPreProcessor {

    private static final SplitFormulas INSTANCE = new SplitFormulas();
    private static final String DELIMITER = FormulaBlockScan.DELIMITER;

    private SplitFormulas() {}

    @Override
    public void preProcess(ParserState state, Block block) {
        if (block instanceof Paragraph paragraph && paragraph.getNext() instanceof Paragraph) {
            int line = openingLine(paragraph.getContentLines());
            if (line >= 0) {
                join(paragraph, line, state);
            }
        }
    }

    /** The last line with dollar signs, where they end it and open a formula; -1 for none. */
    private static int openingLine(List<BasedSequence> lines) {
        int last = lines.size() - 1;
        while (last >= 0 && !endsWithSigns(lines.get(last))) {
            last--;
        }
        boolean opens =
                last >= 0 && lines.stream().mapToInt(SplitFormulas::signs).sum() % 2 == 1;
        return opens && lines.stream().skip(last + 1L).allMatch(line -> signs(line) == 0) ? last : -1;
    }

    private static boolean endsWithSigns(BasedSequence line) {
        int end = line.length();
        while (end > 0 && Character.isWhitespace(line.charAt(end - 1))) {
            end--;
        }
        return end > DELIMITER.length() && line.charAt(end - 1) == '$' && line.charAt(end - 2) == '$';
    }

    private static int signs(BasedSequence line) {
        int count = 0;
        int at = line.indexOf(DELIMITER);
        while (at >= 0) {
            count++;
            at = line.indexOf(DELIMITER, at + DELIMITER.length());
        }
        return count;
    }

    private static void join(Paragraph opening, int line, ParserState state) {
        List<Paragraph> whole = new ArrayList<>();
        List<BasedSequence> formula = new ArrayList<>(after(opening.getContentLines(), line));
        boolean prose = !formula.isEmpty() && FormulaBlockScan.isProse(text(formula));
        @Nullable Paragraph closing = next(opening);
        while (closing != null && closingLine(closing) < 0 && !prose) {
            whole.add(closing);
            formula.addAll(closing.getContentLines());
            prose = FormulaBlockScan.isProse(text(closing.getContentLines()));
            closing = next(closing);
        }
        if (closing == null || prose || formula.size() > FormulaBlockScan.MAX_LINES) {
            return;
        }
        List<BasedSequence> last = closing.getContentLines().subList(0, closingLine(closing) + 1);
        formula.addAll(last);
        if (isFormula(text(formula), text(last))) {
            replace(opening, line, whole, closing, formula, state);
        }
    }

    private static List<BasedSequence> after(List<BasedSequence> lines, int line) {
        return lines.subList(line + 1, lines.size());
    }

    private static @Nullable Paragraph next(Paragraph paragraph) {
        return paragraph.getNext() instanceof Paragraph next ? next : null;
    }

    /** The first line with dollar signs; -1 for none. */
    private static int closingLine(Paragraph paragraph) {
        List<BasedSequence> lines = paragraph.getContentLines();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).indexOf(DELIMITER) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static String text(List<BasedSequence> lines) {
        return String.join("", lines);
    }

    /** Whether the signs at the end close a formula. */
    private static boolean isFormula(String text, String last) {
        String pair = DELIMITER + text.stripTrailing();
        int end = pair.length() - DELIMITER.length();
        return pair.indexOf(DELIMITER, DELIMITER.length()) == end
                && new DisplayPair(pair, 0, end).isFormula()
                && !FormulaBlockScan.isProse(last);
    }

    private static void replace(
            Paragraph opening,
            int line,
            List<Paragraph> whole,
            Paragraph closing,
            List<BasedSequence> lines,
            ParserState state) {
        BasedSequence before = opening.getLineChars(line).trimEnd();
        int signs = before.length() - DELIMITER.length();
        BasedSequence after = lines.get(lines.size() - 1).trimEnd();
        FormulaBlock formula = new FormulaBlock();
        lines.subList(0, lines.size() - 1).forEach(formula::add);
        formula.add(after.subSequence(0, after.length() - DELIMITER.length()));
        formula.setChars(before.baseSubSequence(before.getStartOffset() + signs, after.getEndOffset()));
        int rest = closingLine(closing) + 1;
        opening.insertAfter(formula);
        state.blockAdded(formula);
        whole.forEach(
                Paragraph::unlink); // flexmark is walking through the paragraphs that it knows of, so it keeps these
        if (rest == closing.getLineCount()) {
            closing.unlink();
        } else {
            closing.setContent(closing, rest, closing.getLineCount());
        }
        opening.setContentLine(line, before.subSequence(0, signs).trimEnd());
        opening.setContent(opening, 0, line + 1);
    }

    /** Runs before the inlines are parsed. */
    public static final class Factory implements BlockPreProcessorFactory, IndependentFactory {

        @Override
        public Set<Class<? extends Block>> getBlockTypes() {
            return Set.of(Paragraph.class);
        }

        @Override
        public BlockPreProcessor apply(ParserState state) {
            return INSTANCE;
        }
    }
}
