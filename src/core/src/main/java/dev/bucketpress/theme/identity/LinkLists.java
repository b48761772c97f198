package dev.bucketpress.theme.identity;

import dev.bucketpress.post.frontmatter.FrontMatterValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads lists of links: of the menu, and to the owner elsewhere. */
final class LinkLists {

    private LinkLists() {}

    static Optional<List<NamedLink>> of(FrontMatterValue value) {
        return Pairs.of(value).flatMap(LinkLists::links);
    }

    private static Optional<List<NamedLink>> links(List<Map.Entry<String, String>> pairs) {
        List<NamedLink> links = pairs.stream()
                .flatMap(pair ->
                        Addresses.of(pair.getValue())
                                .map(address -> new NamedLink(Texts.visible(pair.getKey()), address))
                                .stream())
                .toList();
        return links.size() == pairs.size() ? Optional.of(links) : Optional.empty();
    }
}
