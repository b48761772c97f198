package dev.bucketpress.bodies;

import dev.bucketpress.bodies.OtherRenderers.Renderer;
import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.links.LinkResolver;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Compares what a body becomes here with what it becomes elsewhere. */
final class ComparedBody {

    /** Whether a line end within a paragraph is one on the page, as by default here and in Hexo. */
    private static final boolean BREAKS = true;

    private static final Markdown OURS = new Markdown(HtmlPolicy.SAFE);

    /** @param ours,theirs structure and text */
    record Pair(String ours, String theirs) {

        boolean isSame() {
            return ours.equals(theirs);
        }
    }

    private static final int MAX_REMEMBERED = 10_000;

    private final OtherRenderers renderers;
    /** The same body is rendered again and again while it is found out which kinds of difference it needs. */
    private final Map<String, Optional<String>> remembered = new HashMap<>();

    private final Map<String, BodyStructure> structures = new HashMap<>();

    private final OwnPages pages = new OwnPages() {
        @Override
        public Document page(String body) {
            return ours(body).orElseGet(() -> Document.createShell(""));
        }

        @Override
        public boolean areSame(String body, String rewritten) {
            return structure(body).equals(structure(rewritten));
        }
    };

    ComparedBody(OtherRenderers renderers) {
        this.renderers = renderers;
    }

    /** The kinds of difference that a body shows, none if it shows none; empty if they do not explain all of it. */
    Optional<Set<BodyDifference>> explain(Renderer by, String body) {
        if (compare(by, body, Set.of()).isSame()) {
            return Optional.of(Set.of());
        }
        return allKinds(by).stream()
                .filter(kinds -> compare(by, body, kinds).isSame())
                .findFirst()
                .map(kinds -> withoutNeedless(by, body, kinds));
    }

    /** All that may explain a difference from a renderer: with Hexo's own reading of fences, and without. */
    private static List<Set<BodyDifference>> allKinds(Renderer by) {
        Set<BodyDifference> all = EnumSet.allOf(BodyDifference.class);
        all.removeIf(kind -> !kind.is(by));
        Set<BodyDifference> other = EnumSet.copyOf(all);
        return other.remove(BodyDifference.HEXO_TAKES_FENCES_OUT_FIRST) ? List.of(other, all) : List.of(all);
    }

    private Set<BodyDifference> withoutNeedless(Renderer by, String body, Set<BodyDifference> kinds) {
        for (BodyDifference kind : List.copyOf(kinds)) {
            kinds.remove(kind);
            if (!compare(by, body, kinds).isSame()) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    boolean isUnexplained(Renderer by, String body) {
        return allKinds(by).stream().noneMatch(kinds -> compare(by, body, kinds).isSame());
    }

    /** Both with all that is explained put aside. */
    Pair unexplained(Renderer by, String body) {
        return compare(by, body, allKinds(by).get(0));
    }

    private Pair compare(Renderer by, String body, Set<BodyDifference> kinds) {
        String mine = body.endsWith("\n") ? body : body + "\n";
        for (BodyDifference kind : kinds) {
            mine = kind.inBoth(mine, pages);
        }
        if (remembered.size() > MAX_REMEMBERED) {
            remembered.clear();
        }
        Optional<Document> ours = ours(mine);
        if (ours.isEmpty()) {
            return new Pair("", "");
        }
        String other = mine;
        for (BodyDifference kind : kinds) {
            other = kind.inTheirs(other, pages);
        }
        boolean fences = !kinds.contains(BodyDifference.HEXO_TAKES_FENCES_OUT_FIRST);
        Optional<Document> theirs = renderers.html(by, BREAKS, fences, other).map(this::processed);
        if (theirs.isEmpty()) {
            return new Pair("", kinds.contains(BodyDifference.HEXO_FAILS) ? "" : "fails");
        }
        kinds.forEach(kind -> kind.onPage(ours.get()));
        kinds.forEach(kind -> kind.onPage(theirs.get()));
        return new Pair(shown(ours.get()), shown(theirs.get()));
    }

    private BodyStructure structure(String body) {
        if (structures.size() > MAX_REMEMBERED) {
            structures.clear();
        }
        return structures.computeIfAbsent(
                body, text -> BodyStructure.of(pages.page(text).body()));
    }

    /** Empty for what is rejected. */
    private Optional<Document> ours(String body) {
        Optional<String> html = remembered.computeIfAbsent(
                body,
                text -> OURS.render(text, Optional.empty(), LinkResolver.NONE) instanceof RenderedBody rendered
                        ? Optional.of(PlainSigns.asHtml(rendered.html()))
                        : Optional.empty());
        return html.map(Jsoup::parseBodyFragment).map(ComparedBody::inOneNotation);
    }

    private Document processed(String theirs) {
        return Jsoup.parseBodyFragment(remembered
                .computeIfAbsent("theirs: " + theirs, key -> sanitized(theirs))
                .orElse(""));
    }

    /** Sanitized as our own HTML is: for that, it is given as the excerpt of a post. */
    private static Optional<String> sanitized(String theirs) {
        String html = inOneNotation(Jsoup.parseBodyFragment(PlainSigns.asHtml(theirs)))
                .body()
                .html();
        return ((RenderedBody) OURS.render("", Optional.of(html), LinkResolver.NONE)).excerpt();
    }

    private static Document inOneNotation(Document document) {
        document.outputSettings().prettyPrint(false);
        OneNotation.apply(document);
        return document;
    }

    private static String shown(Document document) {
        return BodyStructure.of(document.body()).toString();
    }
}
