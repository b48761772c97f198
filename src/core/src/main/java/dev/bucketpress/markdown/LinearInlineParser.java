package dev.bucketpress.markdown;

import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.bucketpress.markdown.cjk.MeasuredDelimiterRun;
import dev.bucketpress.markdown.html.InlineHtmlScanner;
import dev.bucketpress.markdown.limits.MarkupCount;
import dev.bucketpress.markdown.limits.NestingDepth;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * flexmark's parser of what stands inside blocks, without the work it does again and again for the same text: there,
 * time grows with the square of a paragraph's length.
 */
public class LinearInlineParser extends InlineParserImpl {

    /** Within angle brackets, in which nothing is a link that is longer. */
    private static final int LONGEST_AUTOLINK = 8_192;

    private final MarkupCount marks = new MarkupCount();
    private BacktickRuns backticks = BacktickRuns.NONE;
    private InlineHtmlScanner inlineHtml = new InlineHtmlScanner("");

    public LinearInlineParser(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
    }

    /** The last moment before extensions walk the tree as deep as it goes. */
    @Override
    public void finalizeDocument(Document document) {
        NestingDepth.check(document);
        super.finalizeDocument(document);
    }

    @Override
    public void parse(BasedSequence content, Node block) {
        marks.add(content, content.getStartOffset());
        backticks = BacktickRuns.NONE;
        super.parse(content, block);
    }

    /** flexmark makes of each match a copy of the whole paragraph. */
    @Override
    public @Nullable BasedSequence match(Pattern pattern) {
        if (index >= input.length()) {
            return null;
        }
        Matcher matcher = pattern.matcher(input).region(index, input.length());
        if (!matcher.find()) {
            return null;
        }
        index = matcher.end();
        return input.subSequence(matcher.start(), matcher.end());
    }

    @Override
    public @Nullable BasedSequence parseLinkDestination() {
        return upTo(LinkDestination.endOfAddress(input, index));
    }

    @Override
    public @Nullable BasedSequence parseLinkTitle() {
        return upTo(LinkDestination.endOfTitle(input, index));
    }

    private @Nullable BasedSequence upTo(int end) {
        if (end == LinkDestination.NONE) {
            return null;
        }
        BasedSequence found = input.subSequence(index, end);
        index = end;
        return found;
    }

    /** flexmark tries each {@code <} as an e-mail address to the end of the paragraph. */
    @Override
    public boolean parseAutolink() {
        int end = index + 1;
        while (end < input.length() && end - index < LONGEST_AUTOLINK && "<> \n".indexOf(input.charAt(end)) < 0) {
            end++;
        }
        return end < input.length() && input.charAt(end) == '>' && super.parseAutolink();
    }

    @Override
    public boolean parseHtmlInline() {
        if (!inlineHtml.isOf(input)) {
            inlineHtml = new InlineHtmlScanner(input);
        }
        int end = inlineHtml.end(index);
        if (end == InlineHtmlScanner.NONE) {
            return false;
        }
        BasedSequence html = input.subSequence(index, end);
        index = end;
        appendNode(html.startsWith("<!--") ? new HtmlInlineComment(html) : new HtmlInline(html));
        return true;
    }

    /** flexmark looks for the end of a code span to the end of the paragraph, for every run of backticks. */
    @Override
    protected boolean parseBackticks() {
        if (backticks == BacktickRuns.NONE) {
            backticks = BacktickRuns.in(input);
        }
        int end = BacktickRuns.endOfRun(input, index);
        if (backticks.anotherAfter(index, end - index)) {
            return super.parseBackticks();
        }
        appendText(input, index, end);
        index = end;
        return true;
    }

    /**
     * Makes emphasis of the runs above a run (CommonMark spec 0.31, appendix "A parsing strategy"). flexmark searches
     * the same openers anew for each closer that the rule of three forbids them.
     */
    @Override
    public void processDelimiters(@Nullable Delimiter stackBottom) {
        Map<CloserKind, Integer> searched = new HashMap<>();
        @Nullable Delimiter closer = firstAbove(stackBottom);
        while (closer != null) {
            closer = closer.canClose() ? close(closer, stackBottom, searched) : closer.getNext();
        }
        while (lastDelimiter != null && lastDelimiter != stackBottom) {
            removeDelimiterKeepNode(lastDelimiter);
        }
    }

    private @Nullable Delimiter firstAbove(@Nullable Delimiter stackBottom) {
        @Nullable Delimiter first = lastDelimiter;
        while (first != null && first.getPrevious() != stackBottom) {
            first = first.getPrevious();
        }
        return first;
    }

    /** Matches a closer once, if it can be, and gives the run to go on with: the same while something is left of it. */
    private @Nullable Delimiter close(
            Delimiter closer, @Nullable Delimiter stackBottom, Map<CloserKind, Integer> searched) {
        DelimiterProcessor processor = delimiterProcessors.get(closer.getDelimiterChar());
        @Nullable Delimiter opener = opener(closer, processor, stackBottom, searched);
        if (opener != null) {
            return use(processor, opener, closer);
        }
        searched.put(CloserKind.of(closer), closer.getStartIndex());
        if (!closer.canOpen()) {
            removeDelimiterKeepNode(closer);
        }
        return closer.getNext();
    }

    private static @Nullable Delimiter opener(
            Delimiter closer,
            DelimiterProcessor processor,
            @Nullable Delimiter stackBottom,
            Map<CloserKind, Integer> searched) {
        int bottom = searched.getOrDefault(CloserKind.of(closer), 0);
        @Nullable Delimiter opener = closer.getPrevious();
        while (opener != null && opener != stackBottom && opener.getStartIndex() >= bottom) {
            if (opener.canOpen()
                    && opener.getDelimiterChar() == processor.getOpeningCharacter()
                    && processor.getDelimiterUse(opener, closer) > 0) {
                return opener;
            }
            opener = opener.getPrevious();
        }
        return null;
    }

    private @Nullable Delimiter use(DelimiterProcessor processor, Delimiter opener, Delimiter closer) {
        int used = processor.getDelimiterUse(opener, closer);
        removeDelimitersBetween(opener, closer);
        processor.process(opener, closer, used);
        opener.setNumDelims(opener.getNumDelims() - used);
        closer.setNumDelims(closer.getNumDelims() - used);
        BasedSequence opening = opener.getNode().getChars();
        if (opener.getNumDelims() == 0) {
            removeDelimiterAndNode(opener);
        } else {
            opener.getNode().setChars(opening.subSequence(0, opener.getNumDelims()));
        }
        if (closer.getNumDelims() == 0) {
            removeDelimiterAndNode(closer);
            return closer.getNext();
        }
        closer.getNode().setChars(closer.getNode().getChars().subSequence(used));
        closer.setIndex(closer.getIndex() + used);
        return closer;
    }

    /** Closers of one kind match the same openers: where one found none, the next need not look. */
    private record CloserKind(char delimiter, boolean opens, int written, int left) {
        static CloserKind of(Delimiter closer) {
            int written = closer instanceof MeasuredDelimiterRun run ? run.written() : closer.getNumDelims();
            return new CloserKind(closer.getDelimiterChar(), closer.canOpen(), written, closer.getNumDelims());
        }
    }
}
