package dev.bucketpress.markdown;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import org.jspecify.annotations.Nullable;

/** Quotes, lists, links or emphasis stand deeper in each other than whatever walks the tree afterwards can go. */
final class NestedTooDeep extends RuntimeException {

    /** Deeper than any post is written, and far from where a stack of 1 MB ends. */
    static final int DEEPEST = 100;

    private final int offset;

    private NestedTooDeep(int offset) {
        super("nested too deep at " + offset, null, false, false);
        this.offset = offset;
    }

    /** The index in the body of what stands too deep. */
    int offset() {
        return offset;
    }

    /** @throws NestedTooDeep where anything has more than {@value #DEEPEST} others around it */
    static void check(Document document) {
        int depth = 0;
        @Nullable Node node = document.getFirstChild();
        while (node != null) {
            if (depth > DEEPEST) {
                throw new NestedTooDeep(node.getStartOffset());
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

    /** A list is one level together with its item. */
    private static int weight(Node node) {
        return node instanceof ListBlock || node instanceof Document ? 0 : 1;
    }
}
