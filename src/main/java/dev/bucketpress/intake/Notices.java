package dev.bucketpress.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads what tells of changes in a bucket: S3's own notifications, EventBridge's events of S3, SNS around either, and the
 * test event that S3 sends when notifications are set up.
 */
final class Notices {

    private Notices() {}

    /**
     * What the event asks to be looked at, in order.
     *
     * @throws UnknownEvent where it is none of the shapes that are read
     */
    static List<Notice> in(JsonNode event) {
        return read(event).toList();
    }

    /** The same of an event that another one carries: an unknown one is not to harm what is carried beside it. */
    static List<Notice> carried(String event) {
        try {
            return in(Json.tree(event));
        } catch (UnknownEvent e) {
            return List.of(new Notice.Broken("", e.getMessage()));
        }
    }

    private static Stream<Notice> read(JsonNode event) {
        if (Json.text(event, "Event").equals("s3:TestEvent")) {
            return Stream.empty();
        }
        if (EventBridge.isThis(event)) {
            return Stream.of(EventBridge.notice(event));
        }
        if (Sns.isMessage(event)) {
            return carried(Sns.text(event)).stream();
        }
        JsonNode records = event.path("Records");
        if (!records.isArray()) {
            throw new UnknownEvent(
                    "This is no event of S3: it has no list of `Records`, and is neither EventBridge's nor SNS's.",
                    event.toString());
        }
        if (!records.isEmpty() && Json.items(records).noneMatch(Notices::isKnown)) {
            throw new UnknownEvent(
                    "This is no event of S3: no record of it has an `s3` or an `Sns`.", event.toString());
        }
        return Json.items(records).flatMap(Notices::ofRecord);
    }

    private static boolean isKnown(JsonNode record) {
        return S3Record.isThis(record) || Sns.isRecord(record);
    }

    /** What one record of a list of `Records` asks to be looked at. */
    static Stream<Notice> ofRecord(JsonNode record) {
        return Sns.isRecord(record)
                ? carried(Sns.text(record.path("Sns"))).stream()
                : Stream.of(S3Record.notice(record));
    }
}
