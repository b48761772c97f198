package dev.bucketpress.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads notifications of changes in a bucket: S3's own, those of EventBridge, both inside SNS messages, and the test event
 * that S3 sends when notifications are configured.
 */
final class ObjectChangeReader {

    private ObjectChangeReader() {}

    /**
     * The changes that an event tells of, in order.
     *
     * @throws UnknownEvent where it is of another kind
     */
    static List<ObjectChange> in(JsonNode event) {
        return read(event).toList();
    }

    /** The same for an event inside another one: an unknown one does not affect the others beside it. */
    static List<ObjectChange> embedded(String event) {
        try {
            return in(EventJson.tree(event));
        } catch (UnknownEvent e) {
            return List.of(new ObjectChange.Unreadable("", e.getMessage()));
        }
    }

    private static Stream<ObjectChange> read(JsonNode event) {
        if (EventJson.text(event, "Event").equals("s3:TestEvent")) {
            return Stream.empty();
        }
        if (EventBridgeEvent.isThis(event)) {
            return Stream.of(EventBridgeEvent.change(event));
        }
        if (SnsMessage.isMessage(event)) {
            return embedded(SnsMessage.text(event)).stream();
        }
        JsonNode records = event.path("Records");
        if (!records.isArray()) {
            throw new UnknownEvent(
                    "This is no event of S3: it has no list of `Records`, and is neither EventBridge's nor SNS's.",
                    event.toString());
        }
        if (!records.isEmpty() && EventJson.items(records).noneMatch(ObjectChangeReader::isKnown)) {
            throw new UnknownEvent(
                    "This is no event of S3: no record of it has an `s3` or an `Sns`.", event.toString());
        }
        return EventJson.items(records).flatMap(ObjectChangeReader::ofRecord);
    }

    private static boolean isKnown(JsonNode record) {
        return S3EventRecord.isThis(record) || SnsMessage.isRecord(record);
    }

    /** The changes that one element of {@code Records} tells of. */
    static Stream<ObjectChange> ofRecord(JsonNode record) {
        return SnsMessage.isRecord(record)
                ? embedded(SnsMessage.text(record.path("Sns"))).stream()
                : Stream.of(S3EventRecord.change(record));
    }
}
