package dev.bucketpress.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
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
import java.util.regex.Pattern;

/**
 * Keeps the backslash of a hard line break (CommonMark spec 0.31, section 6.7) out of the alternative text of a
 * picture, where flexmark shows it, and the brackets of a footnote's name in it, where nothing leads to a footnote.
 * Delimiters stay out of it too: flexmark shows those between two pieces of an indented line. Character references are
 * decoded once, and in code not at all: flexmark shows {@code [#]} for {@code &#35;}.
 */
final class PictureTexts implements NodeRenderer {

    private static final Pattern PUNCTUATION = Pattern.compile("[!-/:-@\\[-`{-~]");
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
            } else if (node instanceof Footnote) {
                node.insertBefore(new Text(escaped(node.getChars().toString())));
                node.removeChildren();
            } else if (node instanceof Text piece) {
                piece.setChars(BasedSequence.of(escaped(withoutBreak(piece).unescape())));
            } else if (node instanceof HtmlEntity) {
                node.setChars(BasedSequence.of(escaped(node.getChars().unescape())));
            } else if (node instanceof Code code) {
                code.setText(BasedSequence.of(kept(code.getText().toString())));
            }
        }
        context.delegateRender();
    }

    /** As flexmark, which unescapes the text, reads back what it is. */
    private static String escaped(String text) {
        return kept(PUNCTUATION.matcher(text).replaceAll("\\\\$0"));
    }

    /** For an attribute, in which flexmark leaves references as they are. */
    private static String kept(String text) {
        return text.replace("&", "&amp;");
    }

    /** Of an even number of backslashes, each second one is a character. */
    private static BasedSequence withoutBreak(Text piece) {
        BasedSequence text = piece.getChars();
        boolean breaks = piece.getNext() instanceof SoftLineBreak && text.countTrailing(BACKSLASH) % 2 == 1;
        return breaks ? text.subSequence(0, text.length() - 1) : text;
    }
}
