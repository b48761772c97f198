package dev.bucketpress.intake;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A record of S3's own notifications (docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html).
 * What happened to the object is not asked: in a versioned bucket even a removal may be an old version's.
 */
final class S3Record {

    private static final String SUPPORTED_MAJOR_VERSION = "2.";

    private S3Record() {}

    static boolean isThis(JsonNode record) {
        return record.has("s3");
    }

    static Notice notice(JsonNode record) {
        String bucket = Json.text(record, "s3", "bucket", "name");
        String key = Json.text(record, "s3", "object", "key");
        boolean known = Json.text(record, "eventVersion").startsWith(SUPPORTED_MAJOR_VERSION);
        return known && !bucket.isEmpty() && !key.isEmpty()
                ? FormKey.notice(bucket, key, Json.text(record, "eventTime"))
                : new Notice.Broken(
                        "",
                        "This record is not of S3's event structure 2.x, with a bucket's name and an object's key: "
                                + UnknownEvent.cutShort(record.toString()));
    }
}
