package dev.bucketpress.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.RunStats;
import dev.bucketpress.telemetry.JsonRunLog;
import dev.bucketpress.telemetry.LogEntry;
import dev.bucketpress.telemetry.RunLog;
import dev.bucketpress.testing.Checkout;
import dev.bucketpress.testing.EventFile;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import dev.bucketpress.testing.TickingClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventProcessorTest {

    private static final Clock LONG_AGO = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private final MemoryBucket source = new MemoryBucket("posts", EventProcessorTest::failForSome);
    private final MemoryBucket published = new MemoryBucket("public");
    private final List<LogEntry> told = Collections.synchronizedList(new ArrayList<>());
    private final List<LogEntry> summed = new ArrayList<>();

    private RunLog journal = new RunLog() {
        @Override
        public void tell(LogEntry entry) {
            told.add(entry);
        }

        @Override
        public void sum(List<LogEntry> entries) {
            summed.addAll(entries);
        }
    };

    /** As if there were a mistake in Bucketpress. */
    private static void failForSome(String request) {
        if (request.startsWith("GET fault")) {
            throw new IllegalStateException("a mistake");
        }
        if (request.startsWith("GET endless")) {
            throw new StackOverflowError();
        }
    }

    @Test
    void aKeyThatIsNamedSeveralTimesIsLookedAtOnce() {
        EventOutcomes outcomes = lookAt("s3-one-key-named-three-times");

        assertThat(source.takeRequests()).containsOnlyOnce("GET hello.md").containsOnlyOnce("GET other.md");
        assertThat(outcomes.looks()).hasSize(2);
    }

    /** It waits since 03:04:05, and the clock went on by 10 ms each time it was asked. */
    @Test
    void itsLagIsThatOfTheFirstOfItsChanges() {
        lookAt("s3-one-key-named-three-times", new TickingClock(Duration.ofMillis(10)), 1);

        LogEntry hello = told.get(0);
        assertThat(hello.outcome().key()).isEqualTo("hello.md");
        assertThat(hello.took()).isEqualTo(Duration.ofMillis(10));
        assertThat(hello.lag()).contains(Duration.ofMillis(1010));
    }

    @Test
    void whatEachLookTookIsToldAndSummed() {
        source.drop("hello.md", "Hello");

        lookAt("s3-delete");

        assertThat(told).singleElement().satisfies(entry -> {
            assertThat(entry.outcome()).isInstanceOf(Outcome.Published.class);
            assertThat(entry.effort().requests())
                    .isEqualTo(source.takeRequests().size()
                            + published.takeRequests().size());
        });
        assertThat(summed).isEqualTo(told);
    }

    @Test
    void aLookAtAPostThatWaitedForThePageOfAnotherIsToldToo() {
        String post = "---\ndate: 2020-02-02\nurlname: one\n---\nBody";
        source.drop("hello.md", post);
        lookAt("s3-delete");
        source.drop("other.md", post);
        lookAt("s3-one-key-named-three-times");
        source.remove("hello.md");
        told.clear();
        summed.clear();

        lookAt("s3-delete");

        assertThat(told)
                .extracting(
                        entry -> entry.outcome().key() + " " + entry.outcome().word())
                .containsExactly("hello.md withdrawn", "other.md published");
        assertThat(summed).isEqualTo(told);
    }

    @Test
    void whatNamesNothingIsToldToo() {
        lookAt("s3-broken-records");

        assertThat(told.stream().filter(entry -> entry.outcome() instanceof Outcome.Refused))
                .hasSize(5)
                .allMatch(entry ->
                        entry.effort().equals(RunStats.NONE) && entry.lag().isEmpty());
    }

    @Test
    void aMistakeOfOursInOneKeyHarmsNoOther() {
        List<String> keys = List.of("a.md", "fault.md", "b.md", "endless.md", "c.md");
        keys.forEach(key -> source.drop(key, "Text"));

        Map<String, Outcome> outcomes = lookAt(keys, LONG_AGO, 4);

        assertThat(outcomes.get("fault.md"))
                .isEqualTo(new Outcome.Postponed("fault.md", "java.lang.IllegalStateException: a mistake"));
        assertThat(outcomes.get("endless.md")).isInstanceOf(Outcome.Postponed.class);
        assertThat(List.of("a.md", "b.md", "c.md"))
                .allSatisfy(key -> assertThat(outcomes.get(key)).isInstanceOf(Outcome.Published.class));
    }

    @Test
    void aFailedLookSaysWhatItTook() {
        source.drop("a.md", "Text");
        published.failOnce("PUT api/posts/a.md.json");

        assertThat(lookAt(List.of("a.md"), LONG_AGO, 4).get("a.md")).isInstanceOf(Outcome.Postponed.class);
        assertThat(told.get(0).effort().requests()).isPositive();
    }

    @Test
    void aHugeEventIsDealtWith() {
        List<String> keys =
                IntStream.range(0, 1000).mapToObj(i -> "post-" + i + ".md").toList();
        keys.forEach(key -> source.drop(key, "---\ndate: 2020-02-02\n---\nText"));

        Map<String, Outcome> outcomes = lookAt(keys, LONG_AGO, 4);

        assertThat(outcomes).hasSize(1000);
        assertThat(outcomes.values()).allMatch(Outcome.Published.class::isInstance);
    }

    @Test
    void whatIsMadeSideBySideIsWhatIsMadeInTurn() throws IOException {
        List<String> keys = dropPosts("golden", "");
        lookAt(keys, LONG_AGO, 1);
        String inTurn = everything();
        published.keys().forEach(published::remove);

        lookAt(keys, LONG_AGO, 8);

        assertThat(everything()).isEqualTo(inTurn);
    }

    @Test
    void nothingOfABodyIsInTheLog() throws IOException {
        List<String> keys = dropPosts("golden", "\n\nwords of the body\n");
        keys.addAll(dropPosts("golden/invalid", "\n\nwords of the body\n"));
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        journal = new JsonRunLog(log, LONG_AGO, Optional.empty());

        lookAt(keys, LONG_AGO, 4);

        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("\"published\"", "\"rejected\"", "\"problem\"")
                .doesNotContain("words of the body");
    }

    /** Those that need no neighbours. */
    private List<String> dropPosts(String folder, String end) throws IOException {
        List<String> keys = new ArrayList<>();
        try (Stream<Path> cases = Files.list(Checkout.file("src/tests/src/test/resources/" + folder))) {
            for (Path golden : cases.sorted().toList()) {
                Path post = golden.resolve("post.md");
                if (Files.exists(post) && !Files.exists(golden.resolve("source"))) {
                    String key = "source/_posts/" + golden.getFileName() + ".md";
                    ByteArrayOutputStream text = new ByteArrayOutputStream();
                    text.write(Files.readAllBytes(post));
                    text.write(end.getBytes(StandardCharsets.UTF_8));
                    source.drop(key, text.toByteArray());
                    keys.add(key);
                }
            }
        }
        assertThat(keys).hasSizeGreaterThan(20);
        return keys;
    }

    private String everything() {
        return published.keys().stream()
                .map(key -> key + "\n" + published.text(key))
                .collect(Collectors.joining("\n"));
    }

    private EventOutcomes lookAt(String event) {
        return lookAt(event, LONG_AGO, 4);
    }

    private EventOutcomes lookAt(String event, Clock clock, int parallel) {
        return lookAtAll(EventReader.read(EventFile.bytes(event)).notices(), clock, parallel);
    }

    private Map<String, Outcome> lookAt(List<String> keys, Clock clock, int parallel) {
        List<ObjectChange> notices = keys.stream()
                .<ObjectChange>map(key -> ObjectChange.Named.of("posts", key, ""))
                .toList();
        return lookAtAll(notices, clock, parallel).looks().values().stream()
                .collect(Collectors.toMap(Outcome::key, Function.identity()));
    }

    private EventOutcomes lookAtAll(List<ObjectChange> notices, Clock clock, int parallel) {
        Reconciler press = new Reconciler(source, published, TestSite.standard(), LONG_AGO);
        return new EventProcessor(press, () -> TestSite.lists(published), journal, clock, parallel)
                .lookAtAll(notices, new TimeLeft(clock, Optional.empty()));
    }
}
