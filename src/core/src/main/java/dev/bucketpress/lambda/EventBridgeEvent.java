package dev.bucketpress.lambda;

import com.fasterxml.jackson.databind.JsonNode;

/** EventBridge's events of S3 (docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html). */
final class EventBridgeEvent {

    private EventBridgeEvent() {}

    static boolean isThis(JsonNode event) {
        return EventJson.text(event, "source").equals("aws.s3");
    }

    /** Keys are as they are in these events. */
    static ObjectChange notice(JsonNode event) {
        String bucket = EventJson.text(event, "detail", "bucket", "name");
        String key = EventJson.text(event, "detail", "object", "key");
        return bucket.isEmpty() || key.isEmpty()
                ? new ObjectChange.Broken(
                        "",
                        "This event of EventBridge's names no bucket and object: "
                                + UnknownEvent.cutShort(event.toString()))
                : ObjectChange.Named.of(bucket, key, EventJson.text(event, "time"));
    }
}
