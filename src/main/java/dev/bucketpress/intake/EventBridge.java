package dev.bucketpress.intake;

import com.fasterxml.jackson.databind.JsonNode;

/** EventBridge's events of S3 (docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html). */
final class EventBridge {

    private EventBridge() {}

    static boolean isThis(JsonNode event) {
        return Json.text(event, "source").equals("aws.s3");
    }

    /** Keys are as they are in these events. */
    static Notice notice(JsonNode event) {
        String bucket = Json.text(event, "detail", "bucket", "name");
        String key = Json.text(event, "detail", "object", "key");
        return bucket.isEmpty() || key.isEmpty()
                ? new Notice.Broken(
                        "",
                        "This event of EventBridge's names no bucket and object: "
                                + UnknownEvent.cutShort(event.toString()))
                : Notice.Named.of(bucket, key, Json.text(event, "time"));
    }
}
