package dev.bucketpress.markdown.blocks;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.bucketpress.markdown.limits.SplitLines;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Parses HTML up to a blank line (CommonMark spec 0.31, section 4.6, conditions 6 and 7), and code fences in it, as
 * Hexo does, which takes fences out of a post before it reads the Markdown. A fence may be indented as deep as the HTML
 * is. One that nothing closes is text, so that the HTML ends where it does without it.
 */
final class HtmlParser extends AbstractBlockParser {

    private final HtmlBlock block = new HtmlBlock();
    private final Body body;
    private final OpenMarkup markup = new OpenMarkup();
    private final List<Block> parts = new ArrayList<>();
    private List<BasedSequence> html = new ArrayList<>();
    private @Nullable FenceLines fence;
    private int indentation;
    private boolean closed;

    private HtmlParser(Body body) {
        this.body = body;
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (fence == null) {
            return state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
        }
        BasedSequence content = state.getLine().subSequence(state.getNextNonSpaceIndex());
        closed = fence.isClosedBy(content);
        if (closed) {
            fence.close(content);
            return BlockContinue.atIndex(state.getLine().length());
        }
        return FenceLines.from(state, indentation);
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        if (fence != null) {
            addToFence(fence, line);
        } else {
            addHtml(state, line);
        }
    }

    private void addToFence(FenceLines open, BasedSequence line) {
        if (closed) {
            endFence(open);
        } else {
            open.add(line);
        }
    }

    private void endFence(FenceLines open) {
        open.finish();
        parts.add(open.block());
        fence = null;
    }

    private void addHtml(ParserState state, BasedSequence line) {
        FenceMarker marker = markup.isOpen() ? null : FenceMarker.opening(line.trimStart());
        if (marker != null && body.hasClosingFence(state, marker)) {
            endHtml();
            fence = new FenceLines(marker);
            indentation = state.getIndent();
        } else {
            markup.read(line);
            html.add(line);
        }
    }

    private void endHtml() {
        if (!html.isEmpty()) {
            HtmlBlock part = parts.isEmpty() ? block : new HtmlBlock();
            part.setContent(html);
            SplitLines.check(part);
            parts.add(part);
            html = new ArrayList<>();
        }
    }

    @Override
    public boolean isRawText() {
        return true;
    }

    @Override
    public boolean isPropagatingLastBlankLine(BlockParser lastMatchedBlockParser) {
        return fence == null;
    }

    /** Puts the parts after the first behind it. */
    @Override
    public void closeBlock(ParserState state) {
        if (fence != null) {
            endFence(fence);
        }
        endHtml();
        Block last = block;
        for (Block part : parts.subList(1, parts.size())) {
            last.insertAfter(part);
            state.blockAdded(part);
            last = part;
        }
    }

    /** The body that is parsed, of which closing fences are searched once. */
    private static final class Body {

        private @Nullable ClosingFences closingFences;

        boolean hasClosingFence(ParserState state, FenceMarker opening) {
            if (closingFences == null) {
                closingFences = ClosingFences.in(state.getLine().getBaseSequence());
            }
            return closingFences.hasAfter(state.getLineStart(), opening);
        }
    }

    /**
     * Recognizes the first line as flexmark does, where HTML is meant.
     *
     * @param meant makes, for each document, what tells of a line from its first {@code <} whether HTML is meant by it
     */
    static final class Rule extends BlockRule {

        private final Supplier<Predicate<BasedSequence>> meant;

        Rule(Supplier<Predicate<BasedSequence>> meant) {
            this.meant = meant;
        }

        @Override
        Starts in(DataHolder options) {
            BlockParserFactory rule = new HtmlBlockParser.Factory().apply(options);
            Body body = new Body();
            Predicate<BasedSequence> isMeant = meant.get();
            return (state, matched) -> {
                BasedSequence content = state.getLine().subSequence(state.getNextNonSpaceIndex());
                return content.startsWith("<") && isMeant.test(content)
                        ? start(rule, body, content, state, matched)
                        : BlockStart.none();
            };
        }

        private static @Nullable BlockStart start(
                BlockParserFactory rule,
                Body body,
                BasedSequence content,
                ParserState state,
                MatchedBlockParser matched) {
            @Nullable BlockStart start = rule.tryStart(state, matched);
            return start == null || OpenMarkup.hasAnEndOfItsOwn(content)
                    ? start
                    : BlockStart.of(new HtmlParser(body)).atIndex(state.getIndex());
        }
    }
}
