package dev.bucketpress.lambda;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the events of S3 that EventBridge delivers (docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html). */
final class EventBridgeEvent {

    private EventBridgeEvent() {}

    static boolean isThis(JsonNode event) {
        return EventJson.text(event, "source").equals("aws.s3");
    }

    /** Keys are not encoded in these events. */
    static ObjectChange change(JsonNode event) {
        String bucket = EventJson.text(event, "detail", "bucket", "name");
        String key = EventJson.text(event, "detail", "object", "key");
        return bucket.isEmpty() || key.isEmpty()
                ? new ObjectChange.Unreadable(
                        "",
                        "This event of EventBridge's names no bucket and object: "
                                + UnknownEvent.cutShort(event.toString()))
                : ObjectChange.Named.of(bucket, key, EventJson.text(event, "time"));
    }
}
