package dev.bucketpress.markdown.inline;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.core.delimiter.Bracket;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns bare addresses into links while inlines are parsed, so that an address is one whatever {@code * _ ~ $ [ ]} it
 * holds: the extended autolinks of GitHub Flavored Markdown (github.github.com/gfm, section 6.9).
 */
public class AddressInlineParser extends LinearInlineParser {

    private static final Pattern LINK_TAG =
            Pattern.compile("<a\\s(?:[^>]*\\s)?href.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK_END = Pattern.compile("</a\\s*>", Pattern.CASE_INSENSITIVE);

    /** How many delimiter runs before an address are asked whether it closes them. */
    private static final int MAX_DELIMITERS = 100;

    private AddressFinder addresses = new AddressFinder("");
    private FootnotesInLinks footnotes = new FootnotesInLinks();
    private boolean inLinkTag;

    /** Where the last tag of a link begins. */
    private int linkTag;

    public AddressInlineParser(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
    }

    @Override
    public void parse(BasedSequence content, Node block) {
        inLinkTag = false;
        footnotes = new FootnotesInLinks();
        super.parse(content, block);
    }

    @Override
    protected boolean parseInline(boolean customOnly) {
        return !customOnly && parseAddress() || super.parseInline(customOnly);
    }

    private boolean parseAddress() {
        if (inLinkTag || index != addresses().nextStart(index)) {
            return false;
        }
        boolean inTableRow = customCharacters != null && customCharacters.get('|');
        AddressFinder.@Nullable Found found = addresses.found(inTableRow, this::isOpen);
        if (found == null) {
            return false;
        }
        appendNode(new BareAddress(input.subSequence(index, found.end()), found.prefix()));
        index = found.end();
        return true;
    }

    private AddressFinder addresses() {
        if (!addresses.isOf(input)) {
            addresses = new AddressFinder(input);
        }
        return addresses;
    }

    /** Of runs alike, each second one closes the one before it. */
    private boolean isOpen(char delimiter, int length) {
        boolean open = false;
        @Nullable Delimiter run = lastDelimiter;
        for (int i = 0; run != null && i < MAX_DELIMITERS; i++) {
            boolean alike = run.getDelimiterChar() == delimiter && run.getNumDelims() == length;
            open ^= alike && (run.canOpen() || run.canClose());
            run = run.getPrevious();
        }
        return open;
    }

    /** A run of plain text, up to where an address may begin. */
    @Override
    protected boolean parseString() {
        int begin = index;
        int end = Math.min(input.length(), addresses().nextStart(begin + 1));
        while (index < end && !specialCharacters.get(input.charAt(index))) {
            index++;
        }
        if (index > begin) {
            appendText(input, begin, index);
        }
        return index > begin;
    }

    @Override
    public boolean parseHtmlInline() {
        if (!super.parseHtmlInline()) {
            return false;
        }
        Node tag = block.getLastChild();
        boolean ends = inLinkTag && LINK_END.matcher(tag.getChars()).matches();
        if (ends) {
            footnotes.takeOut(block, linkTag);
            footnotes.putBehind(tag);
        }
        boolean begins = LINK_TAG.matcher(tag.getChars()).matches();
        linkTag = begins ? tag.getStartOffset() : linkTag;
        inLinkTag = begins || inLinkTag && !ends;
        return true;
    }

    @Override
    protected boolean parseCloseBracket() {
        @Nullable Bracket opener = getLastBracket();
        int start = opener == null ? -1 : opener.getNode().getStartOffset();
        if (opener != null
                && !opener.isImage()
                && "([".indexOf(peek(1)) >= 0
                && !FootnotesInLinks.standAlone(opener.getNode())) {
            footnotes.takeOut(block, start);
        }
        boolean parsed = super.parseCloseBracket();
        Node made = block.getLastChild();
        boolean isLink = made instanceof Link || made instanceof LinkRef reference && reference.isDefined();
        if (isLink && made.getStartOffset() == start) {
            footnotes.putBehind(made);
        } else {
            footnotes.putBack();
        }
        if (made instanceof Footnote footnote) {
            footnotes.add(footnote);
        } else if (made instanceof ImageRef picture && picture.isDefined()) {
            becomePicture(picture);
        }
        return parsed;
    }

    /** flexmark takes an image by reference for a link, which a link around it must not hold. */
    private void becomePicture(ImageRef byReference) {
        Reference reference = byReference.getReferenceNode(referenceRepository);
        Image image = new Image(byReference.getChars());
        image.setUrl(reference.getUrl());
        image.setTitle(reference.getTitle());
        Children.move(byReference, image);
        byReference.insertAfter(image);
        byReference.unlink();
    }
}
