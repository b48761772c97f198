package dev.bucketpress.markdown.rawhtml;

import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.bucketpress.markdown.rawhtml.RawTag.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A tag where it stands in a body.
 *
 * @param block the number of the block of text or HTML that it stands in
 * @param place how it stands in it
 * @param source the whole body
 * @param start the index of its {@code <} there
 * @param end the index after it there
 */
record TagUse(RawTag tag, int block, Place place, CharSequence source, int start, int end) {

    enum Place {
        IN_TEXT,
        BEGINS_LINE_OF_TEXT,
        IN_HTML_BLOCK
    }

    /** A tag of a block that is all HTML. */
    static TagUse inHtmlBlock(RawTag tag, BasedSequence html, int block) {
        return of(tag, html, block, Place.IN_HTML_BLOCK);
    }

    /** The tag that a node is; empty where CommonMark alone takes it for one. */
    static Optional<TagUse> inText(Node node, int block) {
        BasedSequence chars = node.getChars();
        Place place = beginsLine(node) ? Place.BEGINS_LINE_OF_TEXT : Place.IN_TEXT;
        return RawTagScanner.in(chars.toString()).stream().findFirst().map(tag -> of(tag, chars, block, place));
    }

    private static TagUse of(RawTag tag, BasedSequence within, int block, Place place) {
        int start = within.getIndexOffset(tag.start());
        int end = within.getIndexOffset(tag.end() - 1) + 1;
        return new TagUse(tag, block, place, within.getBaseSequence(), start, end);
    }

    private static boolean beginsLine(Node node) {
        @Nullable Node previous = node.getPrevious();
        return previous == null
                ? node.getParent() instanceof Block
                : previous instanceof SoftLineBreak || previous instanceof HardLineBreak;
    }

    /**
     * What holds a tag together with its end tag: a block, or a cell of a table. Of a tag in the label of a reference,
     * which flexmark takes out of these, the outermost node that it is in.
     */
    static Node blockOf(Node inline) {
        Node ancestor = inline;
        while (ancestor.getParent() != null && !(ancestor instanceof Block || ancestor instanceof TableCell)) {
            ancestor = ancestor.getParent();
        }
        return ancestor;
    }

    String name() {
        return tag.name();
    }

    /** Whether HTML may be meant that reaches beyond its block. */
    boolean mayReachFurther() {
        return place != Place.IN_TEXT;
    }

    boolean isInHtmlBlock() {
        return place == Place.IN_HTML_BLOCK;
    }

    /** Whether it is none of HTML's, whatever stands around it, unless that is a drawing or a formula. */
    boolean isNoHtml() {
        return tag.is(Kind.NO_TAG) || !HtmlElements.isHtml(name()) || isTypeParameter();
    }

    /** The {@code <B>} of {@code List<B>}. */
    private boolean isTypeParameter() {
        String written = tag.written();
        return isBehindLetter()
                && tag.is(Kind.OPENING)
                && !tag.hasAttributes()
                && written.length() == 1
                && Character.isUpperCase(written.charAt(0));
    }

    private boolean isBehindLetter() {
        return start > 0 && isLatin(source.charAt(start - 1));
    }

    private static boolean isLatin(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }
}
