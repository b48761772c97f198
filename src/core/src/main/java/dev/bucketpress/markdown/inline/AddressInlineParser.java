package dev.bucketpress.markdown.inline;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
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
    private boolean inLinkTag;

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
        CharSequence tag = block.getLastChild().getChars();
        inLinkTag = LINK_TAG.matcher(tag).matches()
                || inLinkTag && !LINK_END.matcher(tag).matches();
        return true;
    }

    /** flexmark takes an image by reference for a link, which a link around it must not hold. */
    @Override
    protected boolean parseCloseBracket() {
        boolean parsed = super.parseCloseBracket();
        if (block.getLastChild() instanceof ImageRef byReference && byReference.isDefined()) {
            Reference reference = byReference.getReferenceNode(referenceRepository);
            Image image = new Image(byReference.getChars());
            image.setUrl(reference.getUrl());
            image.setTitle(reference.getTitle());
            ChildNodes.move(byReference, image);
            byReference.insertAfter(image);
            byReference.unlink();
        }
        return parsed;
    }
}
