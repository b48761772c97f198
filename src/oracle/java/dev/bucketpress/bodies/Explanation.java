package dev.bucketpress.bodies;

import dev.bucketpress.bodies.OtherRenderers.Renderer;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Document;

/**
 * What a kind of difference is about: what makes the difference go away where there is no other.
 *
 * @param by from whom the kind differs
 * @param inBoth how a body is rewritten for all, where no form of it means the same to all
 * @param inTheirs how it is written for the other renderer, in a form that means the same here
 * @param onPage how what was rendered is changed, of both
 * @param onTheirPage how what the other rendered is changed
 */
record Explanation(
        Set<Renderer> by,
        BodyRewriting inBoth,
        BodyRewriting inTheirs,
        Consumer<Document> onPage,
        Consumer<Document> onTheirPage) {

    private static final BodyRewriting AS_WRITTEN = (body, ours) -> body;

    private static final Consumer<Document> NOTHING = page -> {};

    static Explanation hexo() {
        return of(Set.of(Renderer.HEXO));
    }

    static Explanation markdownIt() {
        return of(Set.of(Renderer.MARKDOWN_IT));
    }

    static Explanation both() {
        return of(Set.of(Renderer.values()));
    }

    private static Explanation of(Set<Renderer> by) {
        return new Explanation(by, AS_WRITTEN, AS_WRITTEN, NOTHING, NOTHING);
    }

    boolean onlyRewrites() {
        return onPage == NOTHING && onTheirPage == NOTHING && (inBoth != AS_WRITTEN || inTheirs != AS_WRITTEN);
    }

    Explanation inBoth(BodyRewriting rewriting) {
        return new Explanation(by, rewriting, inTheirs, onPage, onTheirPage);
    }

    /** @param pattern what is replaced, outside of code; has no groups of its own */
    Explanation inBoth(String pattern, UnaryOperator<String> replacement) {
        return inBoth((body, ours) -> Rewriting.outsideCode(body, pattern, replacement));
    }

    Explanation inTheirs(BodyRewriting rewriting) {
        return new Explanation(by, inBoth, rewriting, onPage, onTheirPage);
    }

    /** @param pattern what is replaced, each where that changes nothing here */
    Explanation inTheirs(String pattern, UnaryOperator<String> replacement) {
        return inTheirs((body, ours) -> Rewriting.whereSame(body, pattern, replacement, ours));
    }

    Explanation onPage(Consumer<Document> change) {
        return new Explanation(by, inBoth, inTheirs, change, onTheirPage);
    }

    Explanation onTheirPage(Consumer<Document> change) {
        return new Explanation(by, inBoth, inTheirs, onPage, change);
    }
}
