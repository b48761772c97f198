package dev.bucketpress.markdown;

import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
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
            if (node instanceof RefNode reference) {
                growth.add(length(reference.getReferenceNode(definitions)), node.getStartOffset());
            }
        }
    }

    private static long length(@Nullable Reference definition) {
        return definition == null
                ? 0
                : EscapedLength.of(definition.getUrl()) + EscapedLength.of(definition.getTitle());
    }
}
