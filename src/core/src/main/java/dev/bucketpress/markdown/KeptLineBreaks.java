package dev.bucketpress.markdown;

import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import dev.bucketpress.markdown.math.InlineFormula;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Renders the end of a line within a paragraph as {@code <br>}, without a line feed behind it, as Hexo's renderer does
 * unless its option {@code breaks} is off (github.com/hexojs/hexo-renderer-marked, "Options").
 */
final class KeptLineBreaks implements NodeRenderer {

    private static final String BREAK = "<br>";

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(
                new NodeRenderingHandler<>(SoftLineBreak.class, KeptLineBreaks::render),
                new NodeRenderingHandler<>(HardLineBreak.class, (node, context, html) -> html.raw(BREAK)));
    }

    /** A display formula has lines of its own; a break beside it would show as an empty one. */
    private static void render(SoftLineBreak node, NodeRendererContext context, HtmlWriter html) {
        html.raw(isDisplay(node.getPrevious()) || isDisplay(node.getNext()) ? "\n" : BREAK);
    }

    private static boolean isDisplay(@Nullable Node node) {
        return node instanceof InlineFormula formula && formula.isDisplay();
    }
}
