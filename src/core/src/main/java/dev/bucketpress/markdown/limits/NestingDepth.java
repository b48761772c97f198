package dev.bucketpress.markdown.limits;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import org.jspecify.annotations.Nullable;

/** Checks how deep block quotes, lists, links and emphasis are nested. */
public final class NestingDepth {

    /** Deeper than any real post, and far from what overflows a stack of 1 MB. */
    static final int MAX = 100;

    private NestingDepth() {}

    /** @throws LimitExceededException where a node has more than {@value #MAX} others around it */
    public static void check(Document document) {
        int depth = 0;
        @Nullable Node node = document.getFirstChild();
        while (node != null) {
            if (depth > MAX) {
                throw new LimitExceededException(Limit.NESTING, node.getStartOffset());
            }
            if (node.getFirstChild() != null) {
                depth += weight(node);
                node = node.getFirstChild();
                continue;
            }
            while (node != null && node != document && node.getNext() == null) {
                node = node.getParent();
                depth -= node == null ? 0 : weight(node);
            }
            node = node == null || node == document ? null : node.getNext();
        }
    }

    /** A list and its item are one level, and a paragraph is none. */
    private static int weight(Node node) {
        return node instanceof ListBlock || node instanceof Paragraph ? 0 : 1;
    }
}
