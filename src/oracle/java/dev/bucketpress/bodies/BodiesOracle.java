package dev.bucketpress.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.bodies.OtherRenderers.Renderer;
import dev.bucketpress.testing.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hexo and markdown-it render the bodies that Bucketpress renders, and every difference has a name. */
class BodiesOracle {

    private static final long SEED = Long.getLong("bodies.seed", 20200202);
    /** From so many on, each kind of difference occurs. */
    private static final int ALL = 4000;

    private static final int GENERATED = Integer.getInteger("bodies.generated", 1000);
    /** Of those that are not explained, so many are made small and shown. */
    private static final int SHOWN = Integer.getInteger("bodies.shown", 20);

    private static final Path PACKAGES = Checkout.file("src/oracle/bodies/node_modules");

    private static final Set<BodyDifference> needed = EnumSet.noneOf(BodyDifference.class);

    /** As many as work at once, each with a process of Node.js of its own. */
    private static final Queue<OtherRenderers> renderers = new ConcurrentLinkedQueue<>();

    private static final Queue<Explainer> idle = new ConcurrentLinkedQueue<>();

    @AfterAll
    static void stop() throws IOException {
        for (OtherRenderers processes : renderers) {
            processes.close();
        }
        if (GENERATED >= ALL) {
            assertThat(needed).as("every explanation is needed").contains(BodyDifference.values());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyDifferenceInGeneratedBodiesIsExplained(Renderer by) {
        BodyGenerator generator = new BodyGenerator(SEED);
        assertExplained(by, Stream.generate(generator::body).limit(GENERATED).toList());
    }

    @ParameterizedTest
    @EnumSource
    void everyDifferenceInBodiesThatPackagesCarryIsExplained(Renderer by) throws IOException {
        List<String> bodies = bodiesOfPackages();

        assertExplained(by, bodies);
        assertThat(bodies).hasSizeGreaterThan(300);
    }

    private static void assertExplained(Renderer by, List<String> bodies) {
        Map<BodyDifference, Integer> explained = new EnumMap<>(BodyDifference.class);
        List<String> unexplained = new ArrayList<>();
        List<Optional<Set<BodyDifference>>> found = bodies.parallelStream()
                .map(body -> byIdle(explainer -> explainer.explain(by, body)))
                .toList();
        for (int i = 0; i < bodies.size(); i++) {
            found.get(i).ifPresent(kinds -> kinds.forEach(kind -> explained.merge(kind, 1, Integer::sum)));
            if (found.get(i).isEmpty()) {
                unexplained.add(bodies.get(i));
            }
        }
        needed.addAll(explained.keySet());
        System.out.printf(
                "%n%d bodies compared with %s; %d differ without an explanation, others by%n",
                bodies.size(), by, unexplained.size());
        explained.forEach((kind, count) -> System.out.printf("%6d  %s%n", count, kind));
        Set<String> shown = byIdle(explainer -> small(explainer, by, unexplained));
        assertThat(shown).isEmpty();
    }

    private static <T> T byIdle(Function<Explainer, T> work) {
        Explainer explainer = Optional.ofNullable(idle.poll()).orElseGet(BodiesOracle::another);
        try {
            return work.apply(explainer);
        } finally {
            idle.add(explainer);
        }
    }

    private static Explainer another() {
        try {
            OtherRenderers processes = new OtherRenderers();
            renderers.add(processes);
            return new Explainer(new ComparedBody(processes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each failing input made as small as it can be, with what became of it, the smallest first. */
    private static Set<String> small(Explainer explainer, Renderer by, List<String> unexplained) {
        Set<String> shown =
                new TreeSet<>(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        for (String body : unexplained.subList(0, Math.min(SHOWN, unexplained.size()))) {
            String small = Shrinking.shrink(body, shorter -> explainer.isUnexplained(by, shorter));
            ComparedBody.Pair pair = explainer.unexplained(by, small);
            shown.add("\n" + small + "\n  ours:   " + pair.ours() + "\n  theirs: " + pair.theirs() + "\n");
        }
        return shown;
    }

    private static List<String> bodiesOfPackages() throws IOException {
        try (Stream<Path> files = Files.walk(PACKAGES)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(BodiesOracle::body)
                    .distinct()
                    .toList();
        }
    }

    /** What stands after front matter. */
    private static String body(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n").replaceFirst("(?s)\\A---\n.*?\n---\n", "");
        } catch (MalformedInputException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
