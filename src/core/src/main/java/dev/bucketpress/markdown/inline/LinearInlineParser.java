package dev.bucketpress.markdown.inline;

import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
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
 * flexmark's inline parser, with what it scans again and again for the same text replaced, so that its time does not
 * grow with the square of a paragraph's length.
 */
public class LinearInlineParser extends ReferenceInlineParser {

    /** The longest autolink in angle brackets. */
    private static final int MAX_AUTOLINK_LENGTH = 8_192;

    private final MarkupCount markup = new MarkupCount();
    private BacktickStrings backticks = BacktickStrings.NONE;
    private RawHtmlScanner rawHtml = new RawHtmlScanner("");
    private int closingBracket;

    public LinearInlineParser(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
    }

    /** Checks the nesting before extensions walk the tree recursively. */
    @Override
    public void finalizeDocument(Document document) {
        NestingDepth.check(document);
        super.finalizeDocument(document);
    }

    @Override
    public void parse(BasedSequence content, Node block) {
        markup.add(content, content.getStartOffset());
        backticks = BacktickStrings.NONE;
        super.parse(content, block);
    }

    /** flexmark copies the whole paragraph for each match. */
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

    /** Wide and no-break spaces around an address are no part of it, unlike in CommonMark, which knows two spaces. */
    @Override
    public @Nullable BasedSequence parseLinkDestination() {
        @Nullable BasedSequence destination = upTo(LinkScanner.endOfDestination(input, index));
        return destination == null ? null : destination.trim(LinkScanner::isSpace);
    }

    @Override
    public @Nullable BasedSequence parseLinkTitle() {
        return upTo(LinkScanner.endOfTitle(input, index));
    }

    private @Nullable BasedSequence upTo(int end) {
        if (end == LinkScanner.NONE) {
            return null;
        }
        BasedSequence found = input.subSequence(index, end);
        index = end;
        return found;
    }

    /** flexmark tries each {@code <} as an e-mail address, up to the end of the paragraph. */
    @Override
    public boolean parseAutolink() {
        int end = index + 1;
        while (end < input.length() && end - index < MAX_AUTOLINK_LENGTH && "<> \n".indexOf(input.charAt(end)) < 0) {
            end++;
        }
        if (end == input.length() || input.charAt(end) != '>' || !super.parseAutolink()) {
            return false;
        }
        // What collects text, such as that of a picture's description, knows text alone.
        Node link = block.getLastChild();
        link.appendChild(new Text(link.getChars().subSequence(1, link.getChars().length() - 1)));
        return true;
    }

    @Override
    public boolean parseHtmlInline() {
        if (!rawHtml.isOf(input)) {
            rawHtml = new RawHtmlScanner(input);
        }
        int end = rawHtml.end(index);
        if (end == RawHtmlScanner.NONE) {
            return false;
        }
        BasedSequence html = input.subSequence(index, end);
        index = end;
        appendNode(html.startsWith("<!--") ? new HtmlInlineComment(html) : new HtmlInline(html));
        return true;
    }

    /** flexmark searches the end of a code span up to the end of the paragraph, for every backtick string. */
    @Override
    protected boolean parseBackticks() {
        if (backticks == BacktickStrings.NONE) {
            backticks = BacktickStrings.in(input);
        }
        int end = BacktickStrings.endOfString(input, index);
        if (backticks.hasAnotherAfter(index, end - index)) {
            return super.parseBackticks();
        }
        appendText(input, index, end);
        index = end;
        return true;
    }

    /**
     * Processes the delimiter stack down to an entry (CommonMark spec 0.31, appendix "A parsing strategy", "process
     * emphasis"). flexmark searches the same openers again for each closer that the multiple-of-3 rule forbids them.
     */
    @Override
    public void processDelimiters(@Nullable Delimiter stackBottom) {
        if (block.getLastChild() instanceof RefNode reference && !reference.isDefined()) {
            becomeText(reference);
            return;
        }
        Map<CloserKind, Integer> openersBottom = new HashMap<>();
        @Nullable Delimiter closer = firstAbove(stackBottom);
        while (closer != null) {
            closer = closer.canClose() ? match(closer, stackBottom, openersBottom) : closer.getNext();
        }
        while (lastDelimiter != null && lastDelimiter != stackBottom) {
            removeDelimiterKeepNode(lastDelimiter);
        }
    }

    @Override
    protected boolean parseCloseBracket() {
        closingBracket = index;
        return super.parseCloseBracket();
    }

    /** flexmark makes nodes of brackets that refer to nothing, and lets no emphasis go in or out of them. */
    private void becomeText(RefNode reference) {
        @Nullable Node openingBracket = reference.getPrevious();
        if (openingBracket != null) {
            openingBracket.insertBefore(new Text(openingBracket.getChars())); // flexmark takes away its own
        }
        reference.unlink();
        Children.move(reference, block);
        index = closingBracket + 1;
        appendText(input, closingBracket, index);
    }

    private @Nullable Delimiter firstAbove(@Nullable Delimiter stackBottom) {
        if (lastDelimiter == stackBottom) {
            return null; // rather than to go down all that stands open before a link
        }
        @Nullable Delimiter first = lastDelimiter;
        while (first != null && first.getPrevious() != stackBottom) {
            first = first.getPrevious();
        }
        return first;
    }

    /**
     * Matches a closer once, if it can be; returns the run to go on with, which is the same while delimiters are left
     * of it.
     */
    private @Nullable Delimiter match(
            Delimiter closer, @Nullable Delimiter stackBottom, Map<CloserKind, Integer> openersBottom) {
        DelimiterProcessor processor = delimiterProcessors.get(closer.getDelimiterChar());
        @Nullable Delimiter opener = findOpener(closer, processor, stackBottom, openersBottom);
        if (opener != null) {
            return use(processor, opener, closer);
        }
        openersBottom.put(CloserKind.of(closer), closer.getStartIndex());
        if (!closer.canOpen()) {
            removeDelimiterKeepNode(closer);
        }
        return closer.getNext();
    }

    private static @Nullable Delimiter findOpener(
            Delimiter closer,
            DelimiterProcessor processor,
            @Nullable Delimiter stackBottom,
            Map<CloserKind, Integer> openersBottom) {
        int bottom = openersBottom.getOrDefault(CloserKind.of(closer), 0);
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
}
