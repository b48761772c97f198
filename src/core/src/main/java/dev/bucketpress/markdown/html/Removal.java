package dev.bucketpress.markdown.html;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Removes elements from among their siblings all at once, since jsoup moves every sibling behind one that it removes. */
final class Removal {

    private Removal() {}

    static void of(Collection<Element> elements) {
        Set<Node> removed = new LinkedHashSet<>(elements);
        Set<Element> parents = new LinkedHashSet<>();
        for (Element element : elements) {
            @Nullable Element parent = element.parent();
            if (parent != null) {
                parents.add(parent);
            }
        }
        parents.forEach(parent -> removeChildren(parent, removed));
    }

    private static void removeChildren(Element parent, Set<Node> removed) {
        List<Node> kept = parent.childNodes().stream()
                .filter(child -> !removed.contains(child))
                .toList();
        parent.empty().appendChildren(kept);
    }
}
