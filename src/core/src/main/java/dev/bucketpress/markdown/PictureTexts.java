package dev.bucketpress.markdown;

import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.misc.CharPredicate;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;

/**
 * Keeps the backslash of a hard line break (CommonMark spec 0.31, section 6.7) out of the alternative text of a
 * picture, where flexmark shows it, and the brackets of a footnote's name in it, where nothing leads to a footnote.
 * Delimiters stay out of it too: flexmark shows those between two pieces of an indented line.
 */
final class PictureTexts implements NodeRenderer {

    private static final CharPredicate BACKSLASH = CharPredicate.anyOf('\\');

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(Image.class, PictureTexts::render));
    }

    /** Pictures in the text of a picture are not rendered themselves, so each break is seen once. */
    private static void render(Image image, NodeRendererContext context, HtmlWriter html) {
        for (Node node : image.getDescendants()) {
            if (node instanceof HardLineBreak) {
                node.setChars(BasedSequence.EOL);
            } else if (node instanceof SoftLineBreak && node.getPrevious() instanceof Text before) {
                dropBackslash(before);
            } else if (node instanceof Footnote) {
                node.insertBefore(new Text(node.getChars()));
                node.removeChildren();
            }
            if (node instanceof Text piece && piece != image.getLastChild()) {
                piece.setChars(BasedSequence.of(piece.getChars().toString()));
            }
        }
        context.delegateRender();
    }

    /** Of an even number of backslashes, each second one is a character. */
    private static void dropBackslash(Text before) {
        BasedSequence text = before.getChars();
        if (text.countTrailing(BACKSLASH) % 2 == 1) {
            before.setChars(text.subSequence(0, text.length() - 1));
        }
    }
}
