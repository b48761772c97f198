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
 * Puts formulas together that empty lines split into paragraphs, where text stands on the line of their first or last
 * dollar signs: {@code 设：$$} … {@code $$ 则}.
 */
public final class SplitFormulas implements BlockPreProcessor {

    private static final SplitFormulas INSTANCE = new SplitFormulas();
    private static final String DELIMITER = FormulaBlockScan.DELIMITER;

    /** Double dollar signs in a line of a paragraph. */
    private record Signs(Paragraph paragraph, int line, int index) {

        BasedSequence before() {
            return text().subSequence(0, index).trimEnd();
        }

        BasedSequence after() {
            return text().subSequence(index + DELIMITER.length());
        }

        private BasedSequence text() {
            return paragraph.getLineChars(line);
        }
    }

    private SplitFormulas() {}

    @Override
    public void preProcess(ParserState state, Block block) {
        if (block instanceof Paragraph paragraph && paragraph.getNext() instanceof Paragraph) {
            @Nullable Signs opening = opening(paragraph);
            if (opening != null) {
                join(opening, state);
            }
        }
    }

    /** The last signs of a paragraph, where they open a formula and stand at either end of their line. */
    private static @Nullable Signs opening(Paragraph paragraph) {
        List<BasedSequence> lines = paragraph.getContentLines();
        if (lines.stream().mapToInt(SplitFormulas::countSigns).sum() % 2 == 0) {
            return null;
        }
        int line = lines.size() - 1;
        while (lines.get(line).indexOf(DELIMITER) < 0) {
            line--;
        }
        Signs last = new Signs(paragraph, line, lines.get(line).lastIndexOf(DELIMITER));
        return last.before().isBlank() || last.after().isBlank() ? last : null;
    }

    private static int countSigns(BasedSequence line) {
        int count = 0;
        int at = line.indexOf(DELIMITER);
        while (at >= 0) {
            count++;
            at = line.indexOf(DELIMITER, at + DELIMITER.length());
        }
        return count;
    }

    private static void join(Signs opening, ParserState state) {
        List<Paragraph> whole = new ArrayList<>();
        List<BasedSequence> formula = new ArrayList<>(linesAfter(opening));
        boolean prose = !text(formula).isBlank() && FormulaBlockScan.isProse(text(formula));
        @Nullable Paragraph next = next(opening.paragraph);
        @Nullable Signs closing = closing(next);
        while (next != null && closing == null && !prose) {
            whole.add(next);
            formula.addAll(next.getContentLines());
            prose = FormulaBlockScan.isProse(text(next.getContentLines()));
            next = next(next);
            closing = closing(next);
        }
        if (closing == null || prose || formula.size() > FormulaBlockScan.MAX_LINES) {
            return;
        }
        List<BasedSequence> last =
                new ArrayList<>(closing.paragraph.getContentLines().subList(0, closing.line));
        last.add(closing.before());
        formula.addAll(last);
        if (isFormula(text(formula) + DELIMITER, text(last) + DELIMITER)) {
            whole.forEach(Paragraph::unlink); // flexmark is walking through the paragraphs it knows of, so keeps these
            replace(opening, closing, formula, state);
        }
    }

    private static List<BasedSequence> linesAfter(Signs opening) {
        List<BasedSequence> lines = new ArrayList<>(List.of(opening.after()));
        List<BasedSequence> all = opening.paragraph.getContentLines();
        lines.addAll(all.subList(opening.line + 1, all.size()));
        return lines;
    }

    private static @Nullable Paragraph next(Paragraph paragraph) {
        return paragraph.getNext() instanceof Paragraph next ? next : null;
    }

    /** The first signs of a paragraph. */
    private static @Nullable Signs closing(@Nullable Paragraph paragraph) {
        for (int line = 0; paragraph != null && line < paragraph.getLineCount(); line++) {
            int index = paragraph.getLineChars(line).indexOf(DELIMITER);
            if (index >= 0) {
                return new Signs(paragraph, line, index);
            }
        }
        return null;
    }

    private static String text(List<BasedSequence> lines) {
        return String.join("", lines);
    }

    /** Whether the signs at the end close a formula. */
    private static boolean isFormula(String text, String last) {
        String pair = DELIMITER + text;
        int end = pair.length() - DELIMITER.length();
        return pair.indexOf(DELIMITER, DELIMITER.length()) == end
                && new DisplayPair(pair, 0, end).isFormula()
                && !FormulaBlockScan.isProse(last);
    }

    private static void replace(Signs opening, Signs closing, List<BasedSequence> lines, ParserState state) {
        FormulaBlock formula = new FormulaBlock();
        lines.forEach(formula::add);
        BasedSequence after = closing.after();
        formula.setChars(
                after.baseSubSequence(opening.after().getStartOffset() - DELIMITER.length(), after.getStartOffset()));
        opening.paragraph.insertAfter(formula);
        state.blockAdded(formula);
        keepFrom(closing);
        keepUpTo(opening);
    }

    private static void keepUpTo(Signs opening) {
        Paragraph paragraph = opening.paragraph;
        BasedSequence before = opening.before();
        if (!before.isBlank()) {
            paragraph.setContentLine(opening.line, before);
        }
        keep(paragraph, 0, before.isBlank() ? opening.line : opening.line + 1);
    }

    private static void keepFrom(Signs closing) {
        Paragraph paragraph = closing.paragraph;
        BasedSequence after = closing.after().trimStart();
        if (!after.isBlank()) {
            paragraph.setContentLine(closing.line, after);
        }
        keep(paragraph, after.isBlank() ? closing.line + 1 : closing.line, paragraph.getLineCount());
    }

    private static void keep(Paragraph paragraph, int firstLine, int end) {
        if (firstLine < end) {
            paragraph.setContent(paragraph, firstLine, end);
        } else {
            paragraph.unlink();
        }
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
