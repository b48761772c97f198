package dev.bucketpress.bodies;

import dev.bucketpress.bodies.OtherRenderers.Renderer;
import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.links.LinkResolver;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

    private static final int PORTIONS = 4;
    private static final int MAX_REMEMBERED = 10_000;

    private final OtherRenderers renderers;
    /** The same body is rendered again and again while it is found out which kinds of difference it needs. */
    private final Map<String, Optional<String>> remembered = new HashMap<>();

    private final Map<String, BodyStructure> structures = new HashMap<>();
    private final Map<Step, String> rewritings = new HashMap<>();

    /** The rewriting of a body for one kind of difference. */
    private record Step(BodyDifference kind, boolean forThemAlone, String body) {}

    /**
     * A body as it is compared.
     *
     * @param by the kinds that changed something in it
     */
    private record Rewritten(String mine, String theirs, Set<BodyDifference> by) {}

    private final OwnPages pages = new OwnPages() {
        @Override
        public Document page(String body) {
            return ours(body).orElseGet(() -> Document.createShell(""));
        }

        @Override
        public boolean areSame(String body, String rewritten) {
            return html(body).equals(html(rewritten)) || structure(body).equals(structure(rewritten));
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
        return attempts(by).stream()
                .filter(kinds -> compare(by, body, kinds).isSame())
                .findFirst()
                .map(kinds -> withoutNeedless(by, body, kinds));
    }

    /**
     * What may explain a difference from a renderer: the common kinds, which come first, then more and more, since few
     * bodies need the rare ones; all without Hexo's own reading of fences, then with it.
     */
    private static List<Set<BodyDifference>> attempts(Renderer by) {
        List<BodyDifference> kinds = Stream.of(BodyDifference.values())
                .filter(kind -> kind.is(by) && kind != BodyDifference.HEXO_TAKES_FENCES_OUT_FIRST)
                .toList();
        List<Set<BodyDifference>> attempts = new ArrayList<>();
        for (int portion = PORTIONS; portion > 0; portion--) {
            attempts.add(EnumSet.copyOf(kinds.subList(0, kinds.size() / portion)));
        }
        if (BodyDifference.HEXO_TAKES_FENCES_OUT_FIRST.is(by)) {
            Set<BodyDifference> all = EnumSet.copyOf(kinds);
            all.add(BodyDifference.HEXO_TAKES_FENCES_OUT_FIRST);
            attempts.add(all);
        }
        return attempts;
    }

    private Set<BodyDifference> withoutNeedless(Renderer by, String body, Set<BodyDifference> kinds) {
        Rewritten rewritten = rewritten(body, kinds);
        kinds.removeIf(kind -> kind.onlyRewrites() && !rewritten.by.contains(kind));
        dropNeedless(by, body, kinds, List.copyOf(kinds));
        return kinds;
    }

    /** By halves, since most are needless; the last first, since what the others do to the body is then remembered. */
    private void dropNeedless(Renderer by, String body, Set<BodyDifference> kinds, List<BodyDifference> candidates) {
        kinds.removeAll(Set.copyOf(candidates));
        if (compare(by, body, kinds).isSame()) {
            return;
        }
        kinds.addAll(candidates);
        int middle = candidates.size() / 2;
        if (middle > 0) {
            dropNeedless(by, body, kinds, candidates.subList(middle, candidates.size()));
            dropNeedless(by, body, kinds, candidates.subList(0, middle));
        }
    }

    boolean isUnexplained(Renderer by, String body) {
        return attempts(by).stream().noneMatch(kinds -> compare(by, body, kinds).isSame());
    }

    /** Both with all that is explained put aside. */
    Pair unexplained(Renderer by, String body) {
        return compare(by, body, attempts(by).get(PORTIONS - 1));
    }

    private Pair compare(Renderer by, String body, Set<BodyDifference> kinds) {
        Rewritten rewritten = rewritten(body, kinds);
        if (remembered.size() > MAX_REMEMBERED) {
            remembered.clear();
        }
        Optional<Document> ours = ours(rewritten.mine);
        if (ours.isEmpty()) {
            return new Pair("", "");
        }
        boolean fences = !kinds.contains(BodyDifference.HEXO_TAKES_FENCES_OUT_FIRST);
        Optional<Document> theirs =
                renderers.html(by, BREAKS, fences, rewritten.theirs).map(this::processed);
        if (theirs.isEmpty()) {
            return new Pair("", kinds.contains(BodyDifference.HEXO_FAILS) ? "" : "fails");
        }
        kinds.forEach(kind -> kind.onPage(ours.get()));
        kinds.forEach(kind -> kind.onPage(theirs.get()));
        kinds.forEach(kind -> kind.onTheirPage(theirs.get()));
        return new Pair(shown(ours.get()), shown(theirs.get()));
    }

    private Rewritten rewritten(String body, Set<BodyDifference> kinds) {
        String mine = body.endsWith("\n") ? body : body + "\n";
        Set<BodyDifference> changing = EnumSet.noneOf(BodyDifference.class);
        for (BodyDifference kind : kinds) {
            mine = rewritten(new Step(kind, false, mine), changing);
        }
        String theirs = mine;
        for (BodyDifference kind : kinds) {
            theirs = rewritten(new Step(kind, true, theirs), changing);
        }
        return new Rewritten(mine, theirs, changing);
    }

    private String rewritten(Step step, Set<BodyDifference> changing) {
        if (rewritings.size() > MAX_REMEMBERED) {
            rewritings.clear();
        }
        String known = rewritings.get(step);
        if (known == null) {
            known = step.forThemAlone ? step.kind.inTheirs(step.body, pages) : step.kind.inBoth(step.body, pages);
            rewritings.put(step, known);
        }
        if (!known.equals(step.body)) {
            changing.add(step.kind);
        }
        return known;
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
        return html(body).map(Jsoup::parseBodyFragment).map(ComparedBody::inOneNotation);
    }

    private Optional<String> html(String body) {
        return remembered.computeIfAbsent(
                body,
                text -> OURS.render(text, Optional.empty(), LinkResolver.NONE) instanceof RenderedBody rendered
                        ? Optional.of(PlainSigns.asHtml(rendered.html()))
                        : Optional.empty());
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
