package dev.bucketpress.markdown;

import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.bucketpress.markdown.limits.EscapedLength;
import dev.bucketpress.markdown.limits.Growth;
import org.jspecify.annotations.Nullable;

/** Checks how much the links and pictures of a document repeat of the definitions that they refer to. */
final class ReferencedText {

    private ReferencedText() {}

    /** @throws dev.bucketpress.markdown.limits.LimitExceededException at the first that is too much */
    static void check(Document document) {
        ReferenceRepository definitions = Parser.REFERENCES.get(document);
        if (definitions.isEmpty()) {
            return;
        }
        Growth growth = Growth.byReferences(document.getChars());
        for (Node node : document.getDescendants()) {
            growth.add(length(node, definitions), node.getStartOffset());
        }
    }

    /** A picture by reference has become a picture with the address and the title of its definition. */
    private static long length(Node node, ReferenceRepository definitions) {
        @Nullable LinkNodeBase named = node instanceof RefNode reference
                ? reference.getReferenceNode(definitions)
                : node instanceof InlineLinkNode link ? link : null;
        return named == null ? 0 : EscapedLength.of(named.getUrl()) + EscapedLength.of(named.getTitle());
    }
}
