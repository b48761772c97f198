package dev.bucketpress.markdown.limits;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import org.jspecify.annotations.Nullable;

/** How deep quotes, lists, links and emphasis stand in each other. */
public final class NestingDepth {

    /** Deeper than any post is written, and far from where a stack of 1 MB ends. */
    static final int DEEPEST = 100;

    private NestingDepth() {}

    /** @throws LimitExceeded where anything has more than {@value #DEEPEST} others around it */
    public static void check(Document document) {
        int depth = 0;
        @Nullable Node node = document.getFirstChild();
        while (node != null) {
            if (depth > DEEPEST) {
                throw new LimitExceeded(Limit.NESTING, node.getStartOffset());
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

    /** A list is one level together with its item, and a paragraph none of its own. */
    private static int weight(Node node) {
        return node instanceof ListBlock || node instanceof Paragraph ? 0 : 1;
    }
}
