package dev.bucketpress.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.telemetry.ConsoleRunLog;
import dev.bucketpress.testing.EventFile;
import dev.bucketpress.testing.Invocation;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LambdaHandlerTest {

    private final MemoryBucket source = new MemoryBucket("posts");
    private final MemoryBucket published = new MemoryBucket("public");
    private final Reconciler reconciler = new Reconciler(source, published, TestSite.standard(), Clock.systemUTC());

    @Test
    void theAnswerGivesTheOutcomeOfEachKeyOnceAndInOrder() throws IOException {
        source.drop("hello.md", "---\ndate: never\n---\n");

        assertThat(handle("s3-mixed"))
                .isEqualTo("{\"outcomes\":["
                        + "{\"key\":\"hello.md\",\"outcome\":\"rejected\",\"problem\":\"line 2, column 7: `never` is not a date."
                        + " Write it as `2020-02-02 15:31:41`, or with its zone as `2020-02-02T15:31:41+08:00`.\"},"
                        + "{\"key\":\"hello.md\",\"outcome\":\"refused\",\"problem\":\"The event is about the bucket `elsewhere`;"
                        + " posts come from `posts`.\"},"
                        + "{\"key\":\"photo.png\",\"outcome\":\"ignored\",\"problem\":null},"
                        + "{\"key\":\"gone.md\",\"outcome\":\"ignored\",\"problem\":null}]}");
    }

    @Test
    void anUnreadableRecordIsRefusedAndTheOthersArePublished() throws IOException {
        source.drop("hello.md", "Hello");

        assertThat(handle("s3-broken-records"))
                .contains("\"outcome\":\"refused\"")
                .endsWith("{\"key\":\"hello.md\",\"outcome\":\"published\",\"problem\":null}]}");
    }

    @Test
    void theDeletionOfAnOldVersionWithdrawsNothing() throws IOException {
        source.drop("hello.md", "Hello");
        handle("s3-tagging");

        assertThat(handle("s3-delete-old-version")).contains("\"unchanged\"");
        source.remove("hello.md");
        assertThat(handle("s3-delete-marker-created")).contains("\"withdrawn\"");
    }

    @Test
    void aPostponedKeyMakesLambdaRetryTheEventAfterTheOtherKeysAreDone() {
        source.drop("hello.md", "Hello");
        breakRecordOf("gone.md");

        assertThatThrownBy(() -> handle("s3-mixed"))
                .isInstanceOf(RetryRequired.class)
                .hasMessageStartingWith("1 of 4 keys are to be looked at again: gone.md: ")
                .hasMessageContaining("api/posts/gone.md.json");
        assertThat(published.keys()).contains("api/posts/hello.md.json");
    }

    @Test
    void theErrorNamesTheFirstPostponedKeysInOneLine() {
        List<Outcome> postponed = IntStream.range(0, 1000)
                .<Outcome>mapToObj(i -> new Outcome.Postponed(i + "\n.md", "S3 is slow"))
                .toList();

        assertThat(new RetryRequired(postponed, 2000))
                .hasMessageStartingWith(
                        "1000 of 2000 keys are to be looked at again: 0\\u000a.md: S3 is slow; 1\\u000a")
                .hasMessageEndingWith("9\\u000a.md: S3 is slow; …");
    }

    @Test
    void theAnswerToAQueueIsEmptyWhereAllIsDone() throws IOException {
        assertThat(handle("sqs-mixed-and-nested")).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(handle("sqs-around-test-events")).isEqualTo("{\"batchItemFailures\":[]}");
    }

    @Test
    void theAnswerToAQueueNamesEachMessageWithAPostponedKey() throws IOException {
        breakRecordOf("a.md");

        assertThat(handle("sqs-one-key-in-three-messages")).isEqualTo(failed("m1", "m3", "m4"));
    }

    @Test
    void aMessageThatCannotBeReadStaysInTheQueueAndTheOthersAreDone() throws IOException {
        source.drop("a.md", "A");
        source.drop("b.md", "B");

        assertThat(handle("sqs-broken-messages"))
                .isEqualTo(failed("not-json", "empty", "unknown", "half-broken", "encoding", "number"));
        assertThat(published.keys()).contains("api/posts/a.md.json", "api/posts/b.md.json");
    }

    /** An empty identifier has Lambda deliver the whole batch again. */
    @Test
    void aMessageWithoutAnIdFailsTheBatchOnlyWhereItIsNotDone() throws IOException {
        assertThat(handle("sqs-message-without-id")).isEqualTo(failed());
        breakRecordOf("a.md");
        assertThat(handle("sqs-message-without-id")).isEqualTo(failed(""));
    }

    @Test
    void theAnswerToBatchOperationsHasAResultForEachTask() throws IOException {
        source.drop("good.md", "---\ndate: 2020-02-02\n---\nGood");
        source.drop("broken.md", "---\ndate: never\n---\n");
        source.drop("draft.md", "---\ndraft: true\n---\n");
        breakRecordOf("busy.md");

        assertThat(handle("batch-operations-all-endings"))
                .startsWith(
                        "{\"invocationSchemaVersion\":\"2.0\",\"treatMissingKeysAs\":\"TemporaryFailure\","
                                + "\"invocationId\":\"YXNkbGZqYWRmaiBhc2RmdW9hZHNmZGpmaGFzbGtkaGZza2RmaAo\",\"results\":["
                                + "{\"taskId\":\"published\",\"resultCode\":\"Succeeded\",\"resultString\":\"published at /2020/02/02/good/\"},"
                                + "{\"taskId\":\"rejected\",\"resultCode\":\"PermanentFailure\",\"resultString\":\"rejected: line 2, column 7: ")
                .contains(
                        "{\"taskId\":\"ignored\",\"resultCode\":\"Succeeded\",\"resultString\":\"ignored: ",
                        "{\"taskId\":\"no-post\",\"resultCode\":\"Succeeded\",\"resultString\":\"ignored\"}",
                        "{\"taskId\":\"gone\",\"resultCode\":\"Succeeded\",\"resultString\":\"ignored: it is not in the bucket\"}",
                        "{\"taskId\":\"postponed\",\"resultCode\":\"TemporaryFailure\",\"resultString\":\"postponed: ",
                        "{\"taskId\":\"elsewhere\",\"resultCode\":\"PermanentFailure\",\"resultString\":\"refused: ",
                        "{\"taskId\":\"encoding\",\"resultCode\":\"PermanentFailure\",\"resultString\":\"refused: ",
                        "{\"taskId\":\"no-key\",\"resultCode\":\"PermanentFailure\",\"resultString\":\"refused: ");
    }

    @Test
    void theAnswerToBatchOperationsHasTheSchemaVersionOfTheInvocation() throws IOException {
        assertThat(handle("batch-operations-1.0")).startsWith("{\"invocationSchemaVersion\":\"1.0\",");
    }

    @Test
    void anEventThatNamesNoObjectIsAnsweredToo() throws IOException {
        assertThat(handle("s3-test-event")).isEqualTo("{\"outcomes\":[]}");
    }

    /** A record that is not JSON postpones its post until somebody fixes the record. */
    private void breakRecordOf(String key) {
        source.drop(key, "Busy");
        published.drop("api/posts/" + key + ".json", "not json");
    }

    private static String failed(String... ids) {
        return Arrays.stream(ids)
                .map(id -> "{\"itemIdentifier\":\"" + id + "\"}")
                .collect(Collectors.joining(",", "{\"batchItemFailures\":[", "]}"));
    }

    private String handle(String event) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        new LambdaHandler(new EventProcessor(
                        reconciler, () -> TestSite.lists(published), new ConsoleRunLog(), Clock.systemUTC(), 4))
                .handleRequest(new ByteArrayInputStream(EventFile.bytes(event)), answer, new Invocation(60_000));
        return answer.toString(StandardCharsets.UTF_8);
    }
}
