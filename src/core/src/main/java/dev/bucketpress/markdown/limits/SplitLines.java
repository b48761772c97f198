package dev.bucketpress.markdown.limits;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.ContentNode;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.bucketpress.markdown.extension.IndependentFactory;
import java.util.Set;

/**
 * Checks how many lines of a block stand apart in the body, since markers or indentation of quotes and lists stand
 * between them.
 */
public final class SplitLines implements ParagraphPreProcessor {

    private static final SplitLines INSTANCE = new SplitLines();

    private SplitLines() {}

    /** @throws LimitExceededException when there are more than {@value Limit#MAX_SPLIT_LINES} */
    public static void check(ContentNode block) {
        int split = 0;
        int end = -1;
        for (BasedSequence line : block.getContentLines()) {
            split += line.getStartOffset() == end ? 0 : 1;
            end = line.getEndOffset();
            if (split > Limit.MAX_SPLIT_LINES) {
                throw new LimitExceededException(Limit.SPLIT_LINES, line.getStartOffset());
            }
        }
    }

    /** Takes nothing away from the paragraph. */
    @Override
    public int preProcessBlock(Paragraph block, ParserState state) {
        check(block);
        return 0;
    }

    /** Checks paragraphs before anything else is done to them. */
    public static final class Factory implements ParagraphPreProcessorFactory, IndependentFactory {

        @Override
        public ParagraphPreProcessor apply(ParserState state) {
            return INSTANCE;
        }

        @Override
        public Set<Class<?>> getBeforeDependents() {
            return Set.of(ReferencePreProcessorFactory.class);
        }
    }
}
