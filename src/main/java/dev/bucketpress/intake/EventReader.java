package dev.bucketpress.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads S3 event notifications (docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html) and
 * the test event that S3 sends when notifications are set up.
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
        JsonNode root = tree(event);
        if (root.path("Event").asText().equals("s3:TestEvent")) {
            return List.of();
        }
        JsonNode records = root.path("Records");
        if (!records.isArray()) {
            throw new UnknownEvent("This is no S3 event notification: it has no list of `Records`.", root.toString());
        }
        if (!records.isEmpty() && records.findValue("s3") == null) {
            throw new UnknownEvent("This is no S3 event notification: no record of it has an `s3`.", root.toString());
        }
        Set<Notice> notices = new LinkedHashSet<>();
        for (JsonNode record : records) {
            notices.add(notice(record));
        }
        return List.copyOf(notices);
    }

    private static JsonNode tree(InputStream event) throws IOException {
        byte[] bytes = event.readAllBytes();
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new UnknownEvent("The event is not JSON.", new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private static Notice notice(JsonNode record) {
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
