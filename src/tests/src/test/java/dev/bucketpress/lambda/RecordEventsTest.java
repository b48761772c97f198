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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records of the public bucket at the desk. */
class RecordEventsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:06Z"), ZoneOffset.UTC);

    private static final RunLog NOWHERE = new RunLog() {
        @Override
        public void tell(LogEntry entry) {}

        @Override
        public void sum(List<LogEntry> entries) {}
    };

    private final MemoryBucket source = new MemoryBucket("posts");
    private final MemoryBucket published = new MemoryBucket("public", RecordEventsTest::failForSome);
    private Supplier<ListsReconciler> lists = () -> TestSite.lists(published);

    /** As if there were a mistake in Bucketpress. */
    private static void failForSome(String request) {
        if (request.equals("GET api/listed/fault.md.json")) {
            throw new IllegalStateException("a mistake");
        }
        if (request.equals("GET api/lists/tags/endless/index.json")) {
            throw new StackOverflowError();
        }
    }

    @Test
    void aRecordThatWasWrittenOrRemovedIsLookedAt() {
        publish("hello.md", "tags: [Java]");

        assertThat(lookAt("s3-put-record")).containsExactly(entry("public api/posts/hello.md.json", "listed"));
        assertThat(lookAt("s3-put-record")).containsExactly(entry("public api/posts/hello.md.json", "unchanged"));
        assertThat(published.text("tags/Java/index.html")).contains("hello");

        published.remove("api/posts/hello.md.json");
        assertThat(lookAt("s3-delete-record")).containsExactly(entry("public api/posts/hello.md.json", "listed"));
        assertThat(published.keys("tags/")).containsExactly("tags/index.html");
    }

    @Test
    void anEventMayNameKeysOfBothBucketsAndOnlyRecordsConcernLists() {
        publish("你好.md", "title: 你好");
        source.drop("hello.md", "---\ndate: 2020-02-02\n---\nText");

        assertThat(lookAt("s3-both-buckets"))
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
    void theRecordsOfAnEventAreLookedAtTogether() {
        publish("one.md", "tags: [Java]");
        publish("two.md", "tags: [Java]");
        lookAtRecords("one.md");
        published.takeRequests();

        assertThat(lookAtRecords("two.md", "one.md", "none.md"))
                .containsOnly(
                        entry("public api/posts/one.md.json", "unchanged"),
                        entry("public api/posts/two.md.json", "listed"),
                        entry("public api/posts/none.md.json", "unchanged"));

        publish("three.md", "tags: [Java]");
        publish("four.md", "tags: [Java]");
        published.takeRequests();
        lookAtRecords("three.md", "four.md");
        assertThat(published.takeRequests())
                .containsOnlyOnce("PUT index.html", "PUT tags/Java/index.html", "PUT tags/index.html");
    }

    static Stream<Supplier<ListsReconciler>> mistakes() {
        return Stream.of(
                () -> {
                    throw new IllegalStateException("a mistake");
                },
                () -> {
                    throw new StackOverflowError();
                });
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeInListsHarmsNoPostOfTheSameEvent(Supplier<ListsReconciler> mistake) {
        source.drop("hello.md", "---\ndate: 2020-02-02\n---\nText");
        lists = mistake;

        assertThat(lookAt("s3-both-buckets"))
                .contains(
                        entry("posts hello.md", "published"),
                        entry("public api/posts/hello.md.json", "postponed"),
                        entry("public api/posts/你好.md.json", "postponed"));
    }

    @Test
    void aRecordThatCannotBeReadHarmsNoNeighbour() {
        publish("one.md", "tags: [Java]");
        published.drop("api/posts/broken.md.json", "not json");

        assertThat(lookAtRecords("broken.md", "one.md"))
                .containsOnly(
                        entry("public api/posts/broken.md.json", "postponed"),
                        entry("public api/posts/one.md.json", "listed"));
    }

    @Test
    void aMistakeInOnePostOrInOneListHarmsNoOther() {
        publish("fault.md", "tags: [Java]");
        publish("java.md", "tags: [Java]");
        publish("long.md", "tags: [endless]");

        assertThat(lookAtRecords("fault.md", "java.md", "long.md"))
                .containsOnly(
                        entry("public api/posts/fault.md.json", "postponed"),
                        entry("public api/posts/java.md.json", "listed"),
                        entry("public api/posts/long.md.json", "postponed"));
    }

    @Test
    void aListThatCannotBeReadHarmsNoPostOfOthers() {
        publish("java.md", "tags: [Java]");
        publish("other.md", "tags: [other]");
        published.drop("api/lists/tags/Java/index.json", "{\"schemaVersion\":1,\"posts\":[{}]}");

        assertThat(lookAtRecords("java.md", "other.md"))
                .containsOnly(
                        entry("public api/posts/java.md.json", "postponed"),
                        entry("public api/posts/other.md.json", "listed"));
        assertThat(published.keys("tags/")).contains("tags/other/index.html");
    }

    private void publish(String key, String frontMatter) {
        source.drop(key, "---\ndate: 2020-02-02\n" + frontMatter + "\n---\nText");
        assertThat(press().look("posts", key)).isInstanceOf(Outcome.Published.class);
    }

    private Reconciler press() {
        return new Reconciler(source, published, TestSite.standard(), CLOCK);
    }

    private Map<String, String> lookAtRecords(String... posts) {
        return lookAt(Arrays.stream(posts)
                .<ObjectChange>map(post -> ObjectChange.Named.of("public", "api/posts/" + post + ".json", ""))
                .toList());
    }

    private Map<String, String> lookAt(String event) {
        return lookAt(EventReader.read(EventFile.bytes(event)).notices());
    }

    /** The words of the outcomes, by bucket and key. */
    private Map<String, String> lookAt(List<ObjectChange> notices) {
        EventOutcomes outcomes = new EventProcessor(press(), lists, NOWHERE, CLOCK, 4)
                .lookAtAll(notices, new TimeLeft(CLOCK, Optional.empty()));
        Map<String, String> words = new TreeMap<>();
        outcomes.looks().forEach((at, outcome) -> words.put(at.bucket() + " " + at.key(), outcome.word()));
        return words;
    }
}
