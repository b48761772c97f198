package dev.bucketpress.bodies;

import dev.bucketpress.bodies.OtherRenderers.Renderer;
import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.links.LinkResolver;
import java.util.EnumSet;
import java.util.HashMap;
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

        Pair and(Pair next) {
            return new Pair(ours + next.ours, theirs + next.theirs);
        }
    }

    private static final int MAX_REMEMBERED = 10_000;
    /** Parsed, a page takes a hundred times the memory of its HTML. */
    private static final int MAX_DOCUMENTS = 500;

    private final OtherRenderers renderers;
    /** The same body is rendered again and again while it is found out which kinds of difference it needs. */
    private final Map<String, Optional<String>> remembered = new HashMap<>();

    private final Map<String, BodyStructure> structures = new HashMap<>();
    private final Map<String, Document> documents = new HashMap<>();
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
            if (documents.size() > MAX_DOCUMENTS) {
                documents.clear();
            }
            return documents.computeIfAbsent(body, ComparedBody.this::page);
        }

        @Override
        public boolean areSame(String body, String rewritten) {
            return html(body).equals(html(rewritten)) || structure(body).equals(structure(rewritten));
        }
    };

    ComparedBody(OtherRenderers renderers) {
        this.renderers = renderers;
    }

    /** Both, with all that kinds of difference explain put aside. */
    Pair compare(Renderer by, String body, Set<BodyDifference> kinds) {
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

    /** Which kinds change something in a body before it is rendered. */
    Set<BodyDifference> rewriting(String body, Set<BodyDifference> kinds) {
        return rewritten(body, kinds).by;
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
                body, text -> BodyStructure.of(page(text).body()));
    }

    private Document page(String body) {
        return ours(body).orElseGet(() -> Document.createShell(""));
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
