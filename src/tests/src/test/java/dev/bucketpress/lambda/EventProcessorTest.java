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
    private final List<LogEntry> logged = Collections.synchronizedList(new ArrayList<>());
    private final List<LogEntry> counted = new ArrayList<>();

    private RunLog runLog = new RunLog() {
        @Override
        public void log(LogEntry entry) {
            logged.add(entry);
        }

        @Override
        public void logMetrics(List<LogEntry> entries) {
            counted.addAll(entries);
        }
    };

    /** As if there were a bug in Bucketpress. */
    private static void failForSome(String request) {
        if (request.startsWith("GET fault")) {
            throw new IllegalStateException("a mistake");
        }
        if (request.startsWith("GET endless")) {
            throw new StackOverflowError();
        }
    }

    @Test
    void aKeyThatIsNamedSeveralTimesIsReconciledOnce() {
        EventOutcomes outcomes = process("s3-one-key-named-three-times");

        assertThat(source.takeRequests()).containsOnlyOnce("GET hello.md").containsOnlyOnce("GET other.md");
        assertThat(outcomes.byAddress()).hasSize(2);
    }

    /** The earliest change was at 03:04:05, and the clock advances by 10 ms each time it is read. */
    @Test
    void theLagIsThatOfTheEarliestChange() {
        process("s3-one-key-named-three-times", new TickingClock(Duration.ofMillis(10)), 1);

        LogEntry hello = logged.get(0);
        assertThat(hello.outcome().key()).isEqualTo("hello.md");
        assertThat(hello.duration()).isEqualTo(Duration.ofMillis(10));
        assertThat(hello.lag()).contains(Duration.ofMillis(1010));
    }

    @Test
    void eachRunIsLoggedAndCounted() {
        source.drop("hello.md", "Hello");

        process("s3-delete");

        assertThat(logged).singleElement().satisfies(entry -> {
            assertThat(entry.outcome()).isInstanceOf(Outcome.Published.class);
            assertThat(entry.stats().requests())
                    .isEqualTo(source.takeRequests().size()
                            + published.takeRequests().size());
        });
        assertThat(counted).isEqualTo(logged);
    }

    @Test
    void aFollowUpForAPostThatWaitedIsLoggedToo() {
        String post = "---\ndate: 2020-02-02\nurlname: one\n---\nBody";
        source.drop("hello.md", post);
        process("s3-delete");
        source.drop("other.md", post);
        process("s3-one-key-named-three-times");
        source.remove("hello.md");
        logged.clear();
        counted.clear();

        process("s3-delete");

        assertThat(logged)
                .extracting(
                        entry -> entry.outcome().key() + " " + entry.outcome().word())
                .containsExactly("hello.md withdrawn", "other.md published");
        assertThat(counted).isEqualTo(logged);
    }

    @Test
    void aRecordThatNamesNoObjectIsLoggedToo() {
        process("s3-broken-records");

        assertThat(logged.stream().filter(entry -> entry.outcome() instanceof Outcome.Refused))
                .hasSize(5)
                .allMatch(entry ->
                        entry.stats().equals(RunStats.NONE) && entry.lag().isEmpty());
    }

    @Test
    void aBugThatOneKeyTriggersAffectsNoOther() {
        List<String> keys = List.of("a.md", "fault.md", "b.md", "endless.md", "c.md");
        keys.forEach(key -> source.drop(key, "Text"));

        Map<String, Outcome> outcomes = processKeys(keys, LONG_AGO, 4);

        assertThat(outcomes.get("fault.md"))
                .isEqualTo(new Outcome.Postponed("fault.md", "java.lang.IllegalStateException: a mistake"));
        assertThat(outcomes.get("endless.md")).isInstanceOf(Outcome.Postponed.class);
        assertThat(List.of("a.md", "b.md", "c.md"))
                .allSatisfy(key -> assertThat(outcomes.get(key)).isInstanceOf(Outcome.Published.class));
    }

    @Test
    void aFailedRunHasStatsToo() {
        source.drop("a.md", "Text");
        published.failOnce("PUT api/posts/a.md.json");

        assertThat(processKeys(List.of("a.md"), LONG_AGO, 4).get("a.md")).isInstanceOf(Outcome.Postponed.class);
        assertThat(logged.get(0).stats().requests()).isPositive();
    }

    @Test
    void aHugeEventIsProcessed() {
        List<String> keys =
                IntStream.range(0, 1000).mapToObj(i -> "post-" + i + ".md").toList();
        keys.forEach(key -> source.drop(key, "---\ndate: 2020-02-02\n---\nText"));

        Map<String, Outcome> outcomes = processKeys(keys, LONG_AGO, 4);

        assertThat(outcomes).hasSize(1000);
        assertThat(outcomes.values()).allMatch(Outcome.Published.class::isInstance);
    }

    @Test
    void parallelRunsWriteTheSameAsSequentialOnes() throws IOException {
        List<String> keys = dropPosts("golden", "");
        processKeys(keys, LONG_AGO, 1);
        String sequential = everything();
        published.keys().forEach(published::remove);

        processKeys(keys, LONG_AGO, 8);

        assertThat(everything()).isEqualTo(sequential);
    }

    @Test
    void nothingOfABodyIsInTheLog() throws IOException {
        List<String> keys = dropPosts("golden", "\n\nwords of the body\n");
        keys.addAll(dropPosts("golden/invalid", "\n\nwords of the body\n"));
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        runLog = new JsonRunLog(log, LONG_AGO, Optional.empty());

        processKeys(keys, LONG_AGO, 4);

        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("\"published\"", "\"rejected\"", "\"problem\"")
                .doesNotContain("words of the body");
    }

    /** Those that need no other files beside them. */
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

    private EventOutcomes process(String event) {
        return process(event, LONG_AGO, 4);
    }

    private EventOutcomes process(String event, Clock clock, int parallel) {
        return process(EventReader.read(EventFile.bytes(event)).changes(), clock, parallel);
    }

    private Map<String, Outcome> processKeys(List<String> keys, Clock clock, int parallel) {
        List<ObjectChange> changes = keys.stream()
                .<ObjectChange>map(key -> ObjectChange.Named.of("posts", key, ""))
                .toList();
        return process(changes, clock, parallel).byAddress().values().stream()
                .collect(Collectors.toMap(Outcome::key, Function.identity()));
    }

    private EventOutcomes process(List<ObjectChange> changes, Clock clock, int parallel) {
        Reconciler reconciler = new Reconciler(source, published, TestSite.standard(), LONG_AGO);
        return new EventProcessor(reconciler, () -> TestSite.lists(published), runLog, clock, parallel)
                .process(changes, new TimeLeft(clock, Optional.empty()));
    }
}
