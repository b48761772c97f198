package dev.bucketpress.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.testing.EventFile;
import dev.bucketpress.testing.S3Event;
import dev.bucketpress.testing.SqsEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {

    private static final ObjectChange.Address ENCODED = in("posts", "source/_posts/防控 工作+1.md");

    @Test
    void aKeyInAnEventOfS3IsFormDecoded() {
        assertThat(addresses("s3-put-encoded-key")).containsExactly(ENCODED);
    }

    @Test
    void everyRecordNamesAKeyWhateverItsKind() {
        assertThat(addresses("s3-mixed"))
                .containsExactly(
                        in("posts", "hello.md"),
                        in("elsewhere", "hello.md"),
                        in("posts", "photo.png"),
                        in("posts", "gone.md"),
                        in("posts", "hello.md"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3-put-record", "s3-delete-record"})
    void anEventOfThePublicBucketIsReadAsAnyOther(String event) {
        assertThat(addresses(event)).containsExactly(in("public", "api/posts/hello.md.json"));
    }

    @Test
    void anEventMayNameKeysOfBothBuckets() {
        assertThat(addresses("s3-both-buckets"))
                .hasSize(8)
                .contains(
                        in("posts", "hello.md"),
                        in("public", "api/posts/hello.md.json"),
                        in("public", "api/posts/你好.md.json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3-delete",
                "s3-delete-old-version",
                "s3-delete-marker-created",
                "s3-lifecycle-expiration-delete",
                "s3-lifecycle-expiration-delete-marker-created",
                "s3-tagging",
                "s3-restore"
            })
    void everyKindOfChangeNamesItsKey(String event) {
        assertThat(addresses(event)).containsExactly(in("posts", "hello.md"));
    }

    @Test
    void aBrokenRecordIsNamedAndItsNeighboursAreRead() {
        List<ObjectChange> changes = read("s3-broken-records").changes();

        assertThat(changes).hasSize(6).last().isInstanceOf(ObjectChange.Named.class);
        assertThat(changes.subList(0, 5)).allMatch(ObjectChange.Unreadable.class::isInstance);
        assertThat(changes.get(2))
                .isEqualTo(new ObjectChange.Unreadable(
                        "100%.md", "The key is not form-urlencoded UTF-8, as S3 writes it."));
    }

    @Test
    void aKeyInAnEventOfEventBridgeIsNotDecoded() {
        assertThat(addresses("eventbridge-object-created")).containsExactly(in("posts", "source/_posts/防控 工作+1%20.md"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eventbridge-object-deleted",
                "eventbridge-object-deleted-marker",
                "eventbridge-object-deleted-lifecycle"
            })
    void everyKindOfDeletionOfEventBridgeNamesItsKey(String event) {
        assertThat(addresses(event)).containsExactly(in("posts", "gone.md"));
    }

    @Test
    void anEventOfEventBridgeThatNamesNoObjectIsRefused() {
        assertThat(read("eventbridge-without-object").changes())
                .singleElement()
                .isInstanceOfSatisfying(
                        ObjectChange.Unreadable.class,
                        refused -> assertThat(refused.why().codePoints())
                                .noneMatch(c -> Character.getType(c) == Character.SURROGATE));
    }

    @Test
    void eventsInsideSnsMessagesAreReadAndOtherMessagesAreUnreadable() {
        List<ObjectChange> changes = read("sns-around-s3-and-others").changes();

        assertThat(changes).hasSize(3);
        assertThat(changes.get(1)).isEqualTo(new ObjectChange.Unreadable("", "The event is not JSON. Received: Hello"));
        assertThat(addresses("sns-around-s3-and-others"))
                .containsExactly(in("posts", "hello.md"), in("posts", "source/_posts/防控 工作+1%20.md"));
        assertThat(addresses("sns-around-eventbridge")).containsExactly(ENCODED);
    }

    @ParameterizedTest
    @CsvSource({"sqs-around-s3, 3", "sqs-around-eventbridge, 2", "sqs-around-sns, 2"})
    void messagesOfAQueueAreReadWhateverTheyContain(String event, int keys) {
        assertThat(addresses(event)).hasSize(keys).contains(ENCODED, in("posts", "b.md"));
    }

    @Test
    void envelopesMayBeNestedInAnyOrder() {
        assertThat(addresses("sqs-mixed-and-nested"))
                .extracting(ObjectChange.Address::key)
                .containsExactly("a.md", "b.md", "c.md", "d.md", "e.md", "f.md", "g.md");
    }

    @Test
    void anUnreadableMessageAffectsNoOther() {
        List<ObjectChange> changes = read("sqs-broken-messages").changes();

        assertThat(addresses("sqs-broken-messages"))
                .containsExactly(in("posts", "a.md"), in("posts", "b.md"), in("elsewhere", "a.md"));
        assertThat(changes.stream().filter(ObjectChange.Unreadable.class::isInstance))
                .hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch-operations-1.0", "batch-operations-2.0"})
    void aKeyInATaskOfBatchOperationsIsFormDecoded(String event) {
        assertThat(addresses(event)).containsExactly(ENCODED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3-test-event", "sns-around-test-event", "sqs-around-test-events", "s3-no-records"})
    void anEventThatNamesNoObjectIsAccepted(String event) {
        assertThat(read(event).changes()).isEmpty();
    }

    @Test
    void theTimeOfAChangeIsReadWhereThereIsOne() {
        Instant noon = Instant.parse("2026-01-02T03:04:05.678Z");

        assertThat(read("s3-delete").changes())
                .containsExactly(new ObjectChange.Named(in("posts", "hello.md"), Optional.of(noon), false));
        assertThat(ObjectChange.Named.of("posts", "hello.md", "yesterday").time())
                .isEmpty();
    }

    @Test
    void aMessageThatWasReceivedBeforeSaysSoOfItsChanges() {
        String event = S3Event.put("posts", "a.md");

        assertThat(redelivered(SqsEvent.of(List.of(event, event), 1))).containsExactly(false, false);
        assertThat(redelivered(SqsEvent.of(List.of(event, event), 2))).containsExactly(true, true);
    }

    private static Stream<Boolean> redelivered(String event) {
        return EventReader.read(event.getBytes(StandardCharsets.UTF_8)).changes().stream()
                .map(change -> ((ObjectChange.Named) change).redelivered());
    }

    private static ObjectChange.Address in(String bucket, String key) {
        return new ObjectChange.Address(bucket, key);
    }

    private static Event read(String event) {
        return EventReader.read(EventFile.bytes(event));
    }

    private static List<ObjectChange.Address> addresses(String event) {
        return read(event).changes().stream()
                .filter(ObjectChange.Named.class::isInstance)
                .map(change -> ((ObjectChange.Named) change).address())
                .toList();
    }
}
