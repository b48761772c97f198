package dev.bucketpress.lambda;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Reads a record of S3's own notifications (docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html).
 * The kind of the change is not used: in a versioned bucket even a deletion may be that of an old version.
 */
final class S3EventRecord {

    private static final String SUPPORTED_MAJOR_VERSION = "2.";

    private S3EventRecord() {}

    static boolean isThis(JsonNode record) {
        return record.has("s3");
    }

    static ObjectChange change(JsonNode record) {
        String bucket = EventJson.text(record, "s3", "bucket", "name");
        String key = EventJson.text(record, "s3", "object", "key");
        boolean known = EventJson.text(record, "eventVersion").startsWith(SUPPORTED_MAJOR_VERSION);
        return known && !bucket.isEmpty() && !key.isEmpty()
                ? FormEncodedKey.change(bucket, key, EventJson.text(record, "eventTime"))
                : new ObjectChange.Unreadable(
                        "",
                        "This record is not of S3's event structure 2.x, with a bucket's name and an object's key: "
                                + UnknownEvent.cutShort(record.toString()));
    }
}
