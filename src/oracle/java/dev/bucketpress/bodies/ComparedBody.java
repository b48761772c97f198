package dev.bucketpress.bodies;

import dev.bucketpress.bodies.OtherRenderers.Renderer;
import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.html.HtmlPostProcessor;
import dev.bucketpress.markdown.html.HtmlSanitizer;
import dev.bucketpress.markdown.links.LinkResolver;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Compares what a body becomes here with what it becomes elsewhere. */
final class ComparedBody {

    /** Whether a line end within a paragraph is one on the page. */
    private static final boolean BREAKS = false;

    private static final Markdown OURS = new Markdown(HtmlPolicy.SAFE);
    /** What readers see of the author's HTML is for other tests; here, all are treated as we treat ours. */
    private static final HtmlPostProcessor POST_PROCESSOR = new HtmlPostProcessor(
            HtmlPolicy.SAFE, new HtmlSanitizer(Markdown.USUAL_VIDEO_HOSTS), LinkResolver.NONE, "");

    /** @param ours,theirs structure and text */
    record Pair(String ours, String theirs) {

        boolean isSame() {
            return ours.equals(theirs);
        }
    }

    private final OtherRenderers renderers;

    ComparedBody(OtherRenderers renderers) {
        this.renderers = renderers;
    }

    /** The kinds of difference that a body shows, none if it shows none; empty if they do not explain all of it. */
    Optional<Set<BodyDifference>> explain(Renderer by, String body) {
        Set<BodyDifference> kinds = EnumSet.noneOf(BodyDifference.class);
        if (compare(by, body, kinds).isSame()) {
            return Optional.of(kinds);
        }
        Arrays.stream(BodyDifference.values()).filter(kind -> kind.is(by)).forEach(kinds::add);
        if (!compare(by, body, kinds).isSame()) {
            return Optional.empty();
        }
        for (BodyDifference kind : List.copyOf(kinds)) {
            kinds.remove(kind);
            if (!compare(by, body, kinds).isSame()) {
                kinds.add(kind);
            }
        }
        return Optional.of(kinds);
    }

    boolean isUnexplained(Renderer by, String body) {
        return !unexplained(by, body).isSame();
    }

    /** Both with all that is explained put aside. */
    Pair unexplained(Renderer by, String body) {
        Set<BodyDifference> kinds = EnumSet.allOf(BodyDifference.class);
        kinds.removeIf(kind -> !kind.is(by));
        return compare(by, body, kinds);
    }

    private Pair compare(Renderer by, String body, Set<BodyDifference> kinds) {
        String mine = body.endsWith("\n") ? body : body + "\n";
        for (BodyDifference kind : kinds) {
            mine = kind.inBoth(mine);
        }
        Optional<Document> ours = ours(mine);
        if (ours.isEmpty()) {
            return new Pair("", "");
        }
        String other = mine;
        for (BodyDifference kind : kinds) {
            other = kind.inTheirs(other, ours.get());
        }
        boolean fences = !kinds.contains(BodyDifference.HEXO_TAKES_FENCES_OUT_FIRST);
        Optional<Document> theirs = renderers.html(by, BREAKS, fences, other).map(ComparedBody::processed);
        if (theirs.isEmpty()) {
            return new Pair("", kinds.contains(BodyDifference.HEXO_FAILS) ? "" : "fails");
        }
        kinds.forEach(kind -> kind.onPage(ours.get()));
        kinds.forEach(kind -> kind.onPage(theirs.get()));
        return new Pair(shown(ours.get()), shown(theirs.get()));
    }

    /** Empty for what is rejected. */
    private static Optional<Document> ours(String body) {
        return OURS.render(body, Optional.empty(), LinkResolver.NONE) instanceof RenderedBody rendered
                ? Optional.of(inOneNotation(Jsoup.parseBodyFragment(rendered.html())))
                : Optional.empty();
    }

    private static Document processed(String theirs) {
        String html = POST_PROCESSOR
                .process(inOneNotation(Jsoup.parseBodyFragment(PlainSigns.asHtml(theirs))), Optional.empty(), List.of())
                .body()
                .html();
        return Jsoup.parseBodyFragment(html);
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
