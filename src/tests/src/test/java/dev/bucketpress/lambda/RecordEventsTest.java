package dev.bucketpress.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.bucketpress.lists.ListsReconciler;
import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.telemetry.LogEntry;
import dev.bucketpress.telemetry.RunLog;
import dev.bucketpress.testing.EventFile;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events of records in the public bucket. */
class RecordEventsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:06Z"), ZoneOffset.UTC);

    private static final RunLog NOWHERE = new RunLog() {
        @Override
        public void log(LogEntry entry) {}

        @Override
        public void logMetrics(List<LogEntry> entries) {}
    };

    private final MemoryBucket source = new MemoryBucket("posts");
    private Consumer<String> shortage = request -> {};
    private final MemoryBucket published = new MemoryBucket("public", request -> {
        failForSome(request);
        shortage.accept(request);
    });
    private Supplier<ListsReconciler> lists = () -> TestSite.lists(published);

    /** As if there were a bug in Bucketpress. */
    private static void failForSome(String request) {
        if (request.equals("GET api/listed/fault.md.json")) {
            throw new IllegalStateException("a mistake");
        }
        if (request.equals("GET api/lists/tags/endless/index.json")) {
            throw new StackOverflowError();
        }
    }

    @Test
    void theEventOfARecordUpdatesItsLists() {
        publish("hello.md", "tags: [Java]");

        assertThat(process("s3-put-record")).containsExactly(entry("public api/posts/hello.md.json", "listed"));
        assertThat(process("s3-put-record")).containsExactly(entry("public api/posts/hello.md.json", "unchanged"));
        assertThat(published.text("tags/Java/index.html")).contains("hello");

        published.remove("api/posts/hello.md.json");
        assertThat(process("s3-delete-record")).containsExactly(entry("public api/posts/hello.md.json", "listed"));
        assertThat(published.keys("tags/")).containsExactly("tags/index.html");
    }

    @Test
    void anEventMayNameKeysOfBothBucketsAndOnlyRecordsConcernLists() {
        publish("你好.md", "title: 你好");
        source.drop("hello.md", "---\ndate: 2020-02-02\n---\nText");

        assertThat(process("s3-both-buckets"))
                .containsOnly(
                        entry("posts hello.md", "published"),
                        entry("public api/posts/hello.md.json", "listed"),
                        entry("public api/posts/你好.md.json", "listed"),
                        entry("public api/posts/notes.txt.json", "ignored"),
                        entry("public 2020/02/02/hello/index.html", "ignored"),
                        entry("elsewhere api/posts/hello.md.json", "refused"),
                        entry("posts api/posts/hello.md.json", "ignored"));
    }

    @Test
    void theRecordsOfAnEventUpdateTheListsTogether() {
        publish("one.md", "tags: [Java]");
        publish("two.md", "tags: [Java]");
        processRecords("one.md");
        published.takeRequests();

        assertThat(processRecords("two.md", "one.md", "none.md"))
                .containsOnly(
                        entry("public api/posts/one.md.json", "unchanged"),
                        entry("public api/posts/two.md.json", "listed"),
                        entry("public api/posts/none.md.json", "unchanged"));

        publish("three.md", "tags: [Java]");
        publish("four.md", "tags: [Java]");
        published.takeRequests();
        processRecords("three.md", "four.md");
        assertThat(published.takeRequests())
                .containsOnlyOnce("PUT index.html", "PUT tags/Java/index.html", "PUT tags/index.html");
    }

    /** A run works on a hundred of them, and its note in the record is the next event. */
    @Test
    void theEventOfARecordGoesOnWithThePostsThatLinkToItsPost() {
        for (int i = 100; i < 220; i++) {
            source.drop(i + ".md", "---\ndate: 2020-02-02\n---\n[to b](b.md)");
            reconciler().reconcile("posts", i + ".md");
        }
        publish("b.md", "tags: [Java]");
        assertThat(published.text("2020/02/02/199/index.html")).contains("href=\"/2020/02/02/b/\"");
        assertThat(published.text("2020/02/02/219/index.html")).contains("href=\"b.md\"");

        assertThat(processRecords("b.md")).containsExactly(entry("public api/posts/b.md.json", "listed"));
        assertThat(published.text("2020/02/02/219/index.html")).contains("href=\"/2020/02/02/b/\"");
        assertThat(published.text("api/posts/b.md.json")).doesNotContain("awaited");
    }

    static Stream<Supplier<ListsReconciler>> bugs() {
        return Stream.of(
                () -> {
                    throw new IllegalStateException("a mistake");
                },
                () -> {
                    throw new StackOverflowError();
                });
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void aBugInListsAffectsNoPostOfTheSameEvent(Supplier<ListsReconciler> bug) {
        source.drop("hello.md", "---\ndate: 2020-02-02\n---\nText");
        lists = bug;

        assertThat(process("s3-both-buckets"))
                .contains(
                        entry("posts hello.md", "published"),
                        entry("public api/posts/hello.md.json", "postponed"),
                        entry("public api/posts/你好.md.json", "postponed"));
    }

    @Test
    void aRecordThatCannotBeReadAffectsNoOther() {
        publish("one.md", "tags: [Java]");
        published.drop("api/posts/broken.md.json", "not json");

        assertThat(processRecords("broken.md", "one.md"))
                .containsOnly(
                        entry("public api/posts/broken.md.json", "postponed"),
                        entry("public api/posts/one.md.json", "listed"));
    }

    @Test
    void aBugThatOnePostOrOneListTriggersAffectsNoOther() {
        publish("fault.md", "tags: [Java]");
        publish("java.md", "tags: [Java]");
        publish("long.md", "tags: [endless]");

        assertThat(processRecords("fault.md", "java.md", "long.md"))
                .containsOnly(
                        entry("public api/posts/fault.md.json", "postponed"),
                        entry("public api/posts/java.md.json", "listed"),
                        entry("public api/posts/long.md.json", "postponed"));
    }

    /** Memory ends for every record of the event that is read just then, whoever took it. */
    @Test
    void recordsForWhichMemoryEndedAreListedOneByOne() {
        publish("one.md", "tags: [Java]");
        publish("two.md", "tags: [Java]");
        publish("three.md", "tags: [Java]");
        Set<String> hit = new HashSet<>();
        shortage = request -> {
            if (request.startsWith("GET api/posts/") && hit.add(request) && hit.size() < 3) {
                throw new OutOfMemoryError();
            }
            if (request.equals("GET api/posts/three.md.json")) {
                throw new OutOfMemoryError();
            }
        };

        assertThat(processRecords("one.md", "two.md", "three.md"))
                .containsOnly(
                        entry("public api/posts/one.md.json", "listed"),
                        entry("public api/posts/two.md.json", "listed"),
                        entry("public api/posts/three.md.json", "postponed"));
        assertThat(published.text("tags/Java/index.html")).contains("one", "two");
    }

    @Test
    void aListThatCannotBeReadAffectsNoOtherList() {
        publish("java.md", "tags: [Java]");
        publish("other.md", "tags: [other]");
        published.drop("api/lists/tags/Java/index.json", "{\"schemaVersion\":1,\"posts\":[{}]}");

        assertThat(processRecords("java.md", "other.md"))
                .containsOnly(
                        entry("public api/posts/java.md.json", "postponed"),
                        entry("public api/posts/other.md.json", "listed"));
        assertThat(published.keys("tags/")).contains("tags/other/index.html");
    }

    private void publish(String key, String frontMatter) {
        source.drop(key, "---\ndate: 2020-02-02\n" + frontMatter + "\n---\nText");
        assertThat(reconciler().reconcile("posts", key)).isInstanceOf(Outcome.Published.class);
    }

    private Reconciler reconciler() {
        return new Reconciler(source, published, TestSite.standard(), CLOCK);
    }

    private Map<String, String> processRecords(String... posts) {
        return process(Arrays.stream(posts)
                .<ObjectChange>map(post -> ObjectChange.Named.of("public", "api/posts/" + post + ".json", ""))
                .toList());
    }

    private Map<String, String> process(String event) {
        return process(EventReader.read(EventFile.bytes(event)).changes());
    }

    /** The words of the outcomes, by bucket and key. */
    private Map<String, String> process(List<ObjectChange> changes) {
        EventOutcomes outcomes = new EventProcessor(reconciler(), lists, NOWHERE, CLOCK, 4)
                .process(changes, new TimeLeft(CLOCK, Optional.empty()));
        Map<String, String> words = new TreeMap<>();
        outcomes.byAddress().forEach((at, outcome) -> words.put(at.bucket() + " " + at.key(), outcome.word()));
        return words;
    }
}
