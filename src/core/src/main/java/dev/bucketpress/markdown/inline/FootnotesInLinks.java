package dev.bucketpress.markdown.inline;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * References to footnotes in the text of links. flexmark makes no link around them, and HTML knows none in links: they
 * come to stand behind the link. An instance serves one block of text.
 */
final class FootnotesInLinks {

    /** Brackets around more of them than anyone writes are no links. */
    private static final int MAX = 100;

    /** What stands beside footnotes and is no text to click on. */
    private static final Pattern SPACES_AND_DELIMITERS = Pattern.compile("[\\s*_~=]*");

    private final List<Footnote> ofBlock = new ArrayList<>();

    /** What was taken out, in order, with what keeps its place. */
    private final Map<Footnote, Text> taken = new LinkedHashMap<>();

    void add(Footnote footnote) {
        boolean known = !ofBlock.isEmpty() && ofBlock.get(ofBlock.size() - 1) == footnote;
        if (footnote.isDefined() && !known) {
            ofBlock.add(footnote);
        }
    }

    /** Takes out those of a block that begin behind an offset. */
    void takeOut(Node block, int offset) {
        List<Footnote> behind = behind(offset);
        if (behind.size() <= MAX) {
            behind.stream().filter(footnote -> footnote.getParent() == block).forEach(this::takeOut);
        }
    }

    /** Whether nothing but footnotes stands behind an opening bracket: such a link would be empty, and is text. */
    static boolean standAlone(Node opener) {
        @Nullable Node node = opener.getNext();
        for (int i = 0; node != null && i < 2 * MAX; i++) {
            boolean text = !SPACES_AND_DELIMITERS.matcher(node.getChars()).matches();
            if (text && !(node instanceof Footnote footnote && footnote.isDefined())) {
                return false;
            }
            node = node.getNext();
        }
        return node == null;
    }

    private List<Footnote> behind(int offset) {
        int first = ofBlock.size();
        while (first > 0
                && ofBlock.size() - first <= MAX
                && ofBlock.get(first - 1).getStartOffset() > offset) {
            first--;
        }
        return ofBlock.subList(first, ofBlock.size());
    }

    private void takeOut(Footnote footnote) {
        Text place = new Text(footnote.getChars().subSequence(0, 0));
        footnote.insertBefore(place);
        footnote.unlink();
        taken.put(footnote, place);
    }

    void putBack() {
        taken.forEach((footnote, place) -> place.insertBefore(footnote));
        removePlaces();
    }

    void putBehind(Node link) {
        Node last = link;
        for (Footnote footnote : taken.keySet()) {
            last.insertAfter(footnote);
            last = footnote;
        }
        removePlaces();
    }

    private void removePlaces() {
        taken.values().forEach(Node::unlink);
        taken.clear();
    }
}
