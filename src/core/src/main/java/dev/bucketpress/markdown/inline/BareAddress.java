package dev.bucketpress.markdown.inline;

import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/** An address that stands in the text without markup; its only child is that text. */
public final class BareAddress extends Node {

    private final String prefix;

    /** @param prefix what its link has before the text, as in {@code mailto:} */
    BareAddress(BasedSequence address, String prefix) {
        super(address);
        this.prefix = prefix;
        appendChild(new Text(address));
    }

    /** Where the link leads: the address, with escapes and character references resolved. */
    public String url() {
        return prefix + getChars().unescape();
    }

    /** Whether the address is the text of a link; links hold no other links (CommonMark spec 0.31, section 6.3). */
    public boolean isInLink() {
        @Nullable Node around = getParent();
        while (around != null && !(around instanceof Link) && !(around instanceof LinkRef ref && ref.isDefined())) {
            around = around.getParent();
        }
        return around != null;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
