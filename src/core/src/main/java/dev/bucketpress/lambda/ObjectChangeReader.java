package dev.bucketpress.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads what tells of changes in a bucket: S3's own notifications, EventBridge's events of S3, SNS around either, and the
 * test event that S3 sends when notifications are set up.
 */
final class ObjectChangeReader {

    private ObjectChangeReader() {}

    /**
     * What the event asks to be looked at, in order.
     *
     * @throws UnknownEvent where it is none of the shapes that are read
     */
    static List<ObjectChange> in(JsonNode event) {
        return read(event).toList();
    }

    /** The same of an event that another one carries: an unknown one is not to harm what is carried beside it. */
    static List<ObjectChange> carried(String event) {
        try {
            return in(EventJson.tree(event));
        } catch (UnknownEvent e) {
            return List.of(new ObjectChange.Broken("", e.getMessage()));
        }
    }

    private static Stream<ObjectChange> read(JsonNode event) {
        if (EventJson.text(event, "Event").equals("s3:TestEvent")) {
            return Stream.empty();
        }
        if (EventBridgeEvent.isThis(event)) {
            return Stream.of(EventBridgeEvent.notice(event));
        }
        if (SnsMessage.isMessage(event)) {
            return carried(SnsMessage.text(event)).stream();
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

    /** What one record of a list of `Records` asks to be looked at. */
    static Stream<ObjectChange> ofRecord(JsonNode record) {
        return SnsMessage.isRecord(record)
                ? carried(SnsMessage.text(record.path("Sns"))).stream()
                : Stream.of(S3EventRecord.notice(record));
    }
}
