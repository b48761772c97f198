package dev.bucketpress.crawl;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;

/** Where the documents of a site lead, and where they should not. */
final class Links {

    /** A link to a part of a page. */
    private record Anchor(String from, String key, String part) {}

    private final PublicSite site;
    private final Set<String> named = new TreeSet<>();
    private final Map<String, List<String>> parts = new HashMap<>();
    private final List<Anchor> anchors = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    Links(PublicSite site) {
        this.site = site;
    }

    /**
     * Notes a link.
     *
     * @param from the key of the document that has it
     * @return the key of what it leads to; empty where it leads to another site, or nowhere
     */
    Optional<String> follow(String from, URI link) {
        Optional<String> key = PublicSite.key(link);
        if (key.isPresent() && !site.has(key.get())) {
            faults.add(from + " leads to " + link + ", where nothing is");
            return Optional.empty();
        }
        key.ifPresent(named::add);
        if (key.isPresent() && link.getFragment() != null) {
            anchors.add(new Anchor(from, key.get(), link.getFragment()));
        }
        return key;
    }

    /** Notes whatever HTML leads to, or loads. */
    void followAll(String from, URI base, Element html) {
        for (String attribute : List.of("href", "src", "poster", "action")) {
            html.select("[" + attribute + "]").eachAttr(attribute).forEach(link -> follow(from, base.resolve(link)));
        }
    }

    void addParts(String key, List<String> ids) {
        parts.put(key, ids);
    }

    void addFault(String key, String fault) {
        faults.add(key + " " + fault);
    }

    /** What is wrong, one line each. */
    List<String> faults() {
        List<String> all = new ArrayList<>(faults);
        anchors.stream()
                .filter(anchor -> !parts.getOrDefault(anchor.key(), List.of()).contains(anchor.part()))
                .forEach(anchor -> all.add(anchor + " leads to no part of the page"));
        return all;
    }

    /** The keys of everything that a document leads to, or loads. */
    Set<String> named() {
        return named;
    }
}
