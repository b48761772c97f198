package dev.bucketpress.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads what tells of changes in a bucket: S3's own notifications
 * (docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html), EventBridge's events of S3
 * (docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html), SNS records around either, and the test event that S3
 * sends when notifications are set up.
 */
final class EventReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final char REPLACEMENT = '\uFFFD';
    private static final String SUPPORTED_MAJOR_VERSION = "2.";

    private EventReader() {}

    /**
     * What the event asks to be looked at, each key once, in order.
     *
     * @throws UnknownEvent where it is none of the shapes that are read
     * @throws IOException where it cannot be received
     */
    static List<Notice> read(InputStream event) throws IOException {
        return notices(tree(event.readAllBytes())).distinct().toList();
    }

    private static Stream<Notice> notices(JsonNode event) {
        if (event.path("Event").asText().equals("s3:TestEvent")) {
            return Stream.empty();
        }
        if (event.path("source").asText().equals("aws.s3")) {
            return Stream.of(ofEventBridge(event));
        }
        JsonNode records = event.path("Records");
        if (!records.isArray()) {
            throw new UnknownEvent("This is no S3 event notification: it has no list of `Records`.", event.toString());
        }
        if (!records.isEmpty() && records.findValue("s3") == null && records.findValue("Sns") == null) {
            throw new UnknownEvent(
                    "This is no S3 event notification: no record of it has an `s3` or an `Sns`.", event.toString());
        }
        return StreamSupport.stream(records.spliterator(), false).flatMap(EventReader::ofRecord);
    }

    private static Stream<Notice> ofRecord(JsonNode record) {
        JsonNode message = record.path("Sns").path("Message");
        if (message.isMissingNode()) {
            return Stream.of(ofS3(record));
        }
        try {
            return notices(tree(message.asText().getBytes(StandardCharsets.UTF_8)));
        } catch (UnknownEvent e) {
            // The other records of the event are not to suffer from it.
            return Stream.of(new Notice.Broken("", e.getMessage()));
        }
    }

    /** Keys are as they are in these events. */
    private static Notice ofEventBridge(JsonNode event) {
        String bucket = event.path("detail").path("bucket").path("name").asText();
        String key = event.path("detail").path("object").path("key").asText();
        return bucket.isEmpty() || key.isEmpty()
                ? new Notice.Broken(
                        "",
                        "This event of EventBridge's names no bucket and object: "
                                + UnknownEvent.cutShort(event.toString()))
                : new Notice.Named(bucket, key);
    }

    private static JsonNode tree(byte[] event) {
        try {
            return JSON.readTree(event);
        } catch (IOException e) {
            throw new UnknownEvent("The event is not JSON.", new String(event, StandardCharsets.UTF_8));
        }
    }

    private static Notice ofS3(JsonNode record) {
        JsonNode s3 = record.path("s3");
        String bucket = s3.path("bucket").path("name").asText();
        String key = s3.path("object").path("key").asText();
        boolean known = record.path("eventVersion").asText().startsWith(SUPPORTED_MAJOR_VERSION);
        return known && !bucket.isEmpty() && !key.isEmpty() ? decoded(bucket, key) : broken(record);
    }

    /** Keys are form-urlencoded in these events: a plus is a space. */
    private static Notice decoded(String bucket, String key) {
        try {
            String decoded = URLDecoder.decode(key, StandardCharsets.UTF_8);
            // What is not UTF-8 is decoded to this character, which nobody has in a name.
            if (decoded.indexOf(REPLACEMENT) < 0) {
                return new Notice.Named(bucket, decoded);
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        return new Notice.Broken(key, "The key is not form-urlencoded UTF-8, as S3 writes it.");
    }

    private static Notice broken(JsonNode record) {
        return new Notice.Broken(
                "",
                "This record is not of S3's event structure 2.x, with a bucket's name and an object's key: "
                        + UnknownEvent.cutShort(record.toString()));
    }
}
