package dev.bucketpress.markdown.inline;

import com.vladsch.flexmark.util.ast.Node;
import org.jspecify.annotations.Nullable;

/** Moves children of a node, each on its own: of all at once, flexmark tells the first and the last alone their parent. */
final class Children {

    private Children() {}

    static void move(Node from, Node to) {
        for (@Nullable Node child = from.getFirstChild(); child != null; child = from.getFirstChild()) {
            to.appendChild(child); // which takes it from where it was
        }
    }

    static void moveBefore(Node from) {
        for (@Nullable Node child = from.getFirstChild(); child != null; child = from.getFirstChild()) {
            from.insertBefore(child);
        }
    }
}
