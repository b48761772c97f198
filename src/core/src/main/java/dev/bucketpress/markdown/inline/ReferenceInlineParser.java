package dev.bucketpress.markdown.inline;

import com.vladsch.flexmark.ast.LinkRefDerived;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.delimiter.Bracket;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.misc.CharPredicate;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * flexmark's inline parser, which also reads link reference definitions (CommonMark spec 0.31, section 4.7) whose lines
 * have markers of quotes between them, and pictures by reference whose description holds other references.
 */
class ReferenceInlineParser extends InlineParserImpl {

    private static final int MAX_INDENT = 3;

    ReferenceInlineParser(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
    }

    /** Returns how much of the paragraph is to be taken away: the definitions that it begins with. */
    @Override
    public int preProcessBlock(Paragraph block, ParserState state) {
        if (!mayBeginDefinition(block.getChars()) || isOnePiece(block)) {
            return super.preProcessBlock(block, state);
        }
        BasedSequence rest = block.getContentChars();
        while (mayBeginDefinition(rest)) {
            rest = rest.subSequence(rest.countLeading(CharPredicate.SPACE_TAB));
            int end = parseReference(block, rest);
            if (end == 0) {
                break;
            }
            rest = rest.subSequence(end);
        }
        return rest.isBlank() ? block.getChars().length() : rest.getStartOffset() - block.getStartOffset();
    }

    private static boolean mayBeginDefinition(BasedSequence text) {
        int indent = text.countLeading(CharPredicate.SPACE_TAB);
        return indent <= MAX_INDENT && indent < text.length() && text.charAt(indent) == '[';
    }

    /** Whether nothing stands between the lines: then there is no need to put them together. */
    private static boolean isOnePiece(Paragraph block) {
        int end = block.getStartOffset();
        for (BasedSequence line : block.getContentLines()) {
            if (line.getStartOffset() != end) {
                return false;
            }
            end = line.getEndOffset();
        }
        return true;
    }

    /** flexmark makes no picture where the description refers to something, a footnote for one. */
    @Override
    protected boolean parseCloseBracket() {
        @Nullable Bracket opener = getLastBracket();
        if (opener != null && opener.isImage() && isLabelDefined(index + 1)) {
            becomeText(opener.getNode().getNext());
        }
        return super.parseCloseBracket();
    }

    /** By flexmark's expression, each backslash in what is no label makes the time half as long again. */
    @Override
    public int parseLinkLabel() {
        int start = index;
        int end = LinkScanner.endOfLabel(input, start);
        if (end == LinkScanner.NONE) {
            return 0;
        }
        index = end;
        return end - start;
    }

    private boolean isLabelDefined(int start) {
        if (start >= input.length() || input.charAt(start) != '[') {
            return false;
        }
        int closingBracket = index;
        index = start;
        BasedSequence label = input.subSequence(start, start + parseLinkLabel());
        index = closingBracket;
        return referenceRepository.containsKey(Escaping.normalizeReferenceChars(label, true));
    }

    /** References among these nodes: the names of footnotes, and the text of links. */
    private void becomeText(@Nullable Node first) {
        for (@Nullable Node node = first; node != null; ) {
            @Nullable Node next = node.getNext();
            if (node instanceof LinkRefDerived) {
                if (node instanceof RefNode) {
                    Children.moveBefore(node);
                } else {
                    node.insertBefore(new Text(node.getChars()));
                }
                node.unlink();
            }
            node = next;
        }
    }
}
