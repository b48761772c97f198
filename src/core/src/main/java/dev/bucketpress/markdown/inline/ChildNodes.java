package dev.bucketpress.markdown.inline;

import com.vladsch.flexmark.util.ast.Node;

/** Moves what is in one node into another. */
final class ChildNodes {

    private ChildNodes() {}

    /** flexmark's own {@code takeChildren} tells only the first and the last of them whose they are now. */
    static void move(Node from, Node to) {
        while (from.hasChildren()) {
            to.appendChild(from.getFirstChild());
        }
    }
}
