package dev.bucketpress.bodies;

import dev.bucketpress.bodies.ComparedBody.Pair;
import dev.bucketpress.bodies.OtherRenderers.Renderer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the kinds of difference that explain why a body becomes another here than elsewhere. */
final class Explainer {

    private static final Pattern EMPTY_LINE = Pattern.compile("\\n\\n+(?=.)");

    private static final int PORTIONS = 4;

    private final ComparedBody comparison;

    Explainer(ComparedBody comparison) {
        this.comparison = comparison;
    }

    /** The kinds of difference that a body shows, none if it shows none; empty if they do not explain all of it. */
    Optional<Set<BodyDifference>> explain(Renderer by, String body) {
        return explainBy(attemptsOfPages(by), by, body).or(() -> explainInParts(by, body));
    }

    private Optional<Set<BodyDifference>> explainInParts(Renderer by, String body) {
        Set<BodyDifference> kinds = EnumSet.noneOf(BodyDifference.class);
        for (String part : parts(by, body)) {
            Optional<Set<BodyDifference>> ofPart = explainAtOnce(by, part);
            if (ofPart.isEmpty()) {
                return explainAtOnce(by, body);
            }
            kinds.addAll(ofPart.get());
        }
        return Optional.of(kinds);
    }

    /** Parts of which both make the same, each alone and together: smaller ones are explained sooner. */
    private List<String> parts(Renderer by, String body) {
        Pair whole = comparison.compare(by, body, Set.of());
        Matcher emptyLine = EMPTY_LINE.matcher(body);
        while (!whole.isSame() && emptyLine.find()) {
            String first = body.substring(0, emptyLine.end());
            String rest = body.substring(emptyLine.end());
            if (comparison
                    .compare(by, first, Set.of())
                    .and(comparison.compare(by, rest, Set.of()))
                    .equals(whole)) {
                List<String> parts = new ArrayList<>(List.of(first));
                parts.addAll(parts(by, rest));
                return parts;
            }
        }
        return List.of(body);
    }

    private Optional<Set<BodyDifference>> explainAtOnce(Renderer by, String body) {
        return explainBy(attempts(by), by, body);
    }

    private Optional<Set<BodyDifference>> explainBy(List<Set<BodyDifference>> attempts, Renderer by, String body) {
        if (comparison.compare(by, body, Set.of()).isSame()) {
            return Optional.of(Set.of());
        }
        return attempts.stream()
                .filter(kinds -> comparison.compare(by, body, kinds).isSame())
                .findFirst()
                .map(kinds -> withoutNeedless(by, body, kinds));
    }

    /** What changes pages alone, which is cheap even for long bodies. */
    private static List<Set<BodyDifference>> attemptsOfPages(Renderer by) {
        List<BodyDifference> ofPages =
                kinds(by).filter(kind -> !kind.onlyRewrites()).toList();
        List<Set<BodyDifference>> attempts = new ArrayList<>(List.of(EnumSet.copyOf(ofPages)));
        withFences(by, ofPages).ifPresent(attempts::add);
        return attempts;
    }

    /**
     * What may explain a difference from a renderer: the common kinds, which come first, then more and more, since few
     * bodies need the rare ones; all without Hexo's own reading of fences, then with it.
     */
    private static List<Set<BodyDifference>> attempts(Renderer by) {
        List<BodyDifference> all = kinds(by).toList();
        List<Set<BodyDifference>> attempts = new ArrayList<>();
        for (int portion = PORTIONS; portion > 0; portion--) {
            attempts.add(EnumSet.copyOf(all.subList(0, all.size() / portion)));
        }
        withFences(by, all).ifPresent(attempts::add);
        return attempts;
    }

    private static Stream<BodyDifference> kinds(Renderer by) {
        return Stream.of(BodyDifference.values())
                .filter(kind -> kind.is(by) && kind != BodyDifference.HEXO_TAKES_FENCES_OUT_FIRST);
    }

    private static Optional<Set<BodyDifference>> withFences(Renderer by, List<BodyDifference> kinds) {
        if (!BodyDifference.HEXO_TAKES_FENCES_OUT_FIRST.is(by)) {
            return Optional.empty();
        }
        Set<BodyDifference> all = EnumSet.copyOf(kinds);
        all.add(BodyDifference.HEXO_TAKES_FENCES_OUT_FIRST);
        return Optional.of(all);
    }

    private Set<BodyDifference> withoutNeedless(Renderer by, String body, Set<BodyDifference> kinds) {
        Set<BodyDifference> rewriting = comparison.rewriting(body, kinds);
        kinds.removeIf(kind -> kind.onlyRewrites() && !rewriting.contains(kind));
        dropNeedless(by, body, kinds, List.copyOf(kinds));
        return kinds;
    }

    /** By halves, since most are needless; the last first, since what the others do to the body is then remembered. */
    private void dropNeedless(Renderer by, String body, Set<BodyDifference> kinds, List<BodyDifference> candidates) {
        kinds.removeAll(Set.copyOf(candidates));
        if (comparison.compare(by, body, kinds).isSame()) {
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
        return attempts(by).stream()
                .noneMatch(kinds -> comparison.compare(by, body, kinds).isSame());
    }

    /** Both with all that is explained put aside. */
    Pair unexplained(Renderer by, String body) {
        return comparison.compare(by, body, EnumSet.copyOf(kinds(by).toList()));
    }
}
