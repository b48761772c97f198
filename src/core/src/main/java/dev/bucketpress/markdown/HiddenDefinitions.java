package dev.bucketpress.markdown;

import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.misc.CharPredicate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Text in the form of a link reference definition (CommonMark spec 0.31, section 4.7), which no reader sees: the
 * {@code [注]: 说明} of an author who defines nothing.
 */
final class HiddenDefinitions {

    private static final CharPredicate OF_ADDRESSES = CharPredicate.anyOf("/.#:?=&%");

    private HiddenDefinitions() {}

    /** Whether what is defined looks like a word rather than an address. */
    static boolean maybe(Reference definition) {
        return definition.getUrlOpeningMarker().isEmpty()
                && !definition.getUrl().isEmpty()
                && definition.getUrl().indexOfAny(OF_ADDRESSES) < 0;
    }

    /** Those that nothing in their document refers to. */
    static List<Reference> unused(List<Reference> definitions, Document document) {
        if (definitions.isEmpty()) {
            return definitions;
        }
        Set<Integer> used = used(document);
        return definitions.stream()
                .filter(definition -> !used.contains(definition.getUrl().getStartOffset()))
                .toList();
    }

    /** Where the definitions that are referred to have their addresses. */
    private static Set<Integer> used(Document document) {
        ReferenceRepository definitions = Parser.REFERENCES.get(document);
        Set<Integer> used = new HashSet<>();
        for (Node node : document.getDescendants()) {
            if (node instanceof RefNode reference) {
                @Nullable Reference definition = reference.getReferenceNode(definitions);
                if (definition != null) {
                    used.add(definition.getUrl().getStartOffset());
                }
            } else if (node instanceof InlineLinkNode link) {
                used.add(link.getUrl().getStartOffset()); // a picture by reference has become one
            }
        }
        return used;
    }
}
