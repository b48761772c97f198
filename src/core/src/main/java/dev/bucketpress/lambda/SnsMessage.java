package dev.bucketpress.lambda;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Reads messages of SNS: as Lambda receives them, in a record (docs.aws.amazon.com/lambda/latest/dg/with-sns.html), and as queues
 * receive them (docs.aws.amazon.com/sns/latest/dg/sns-message-and-json-formats.html). With raw message delivery
 * nothing of SNS remains.
 */
final class SnsMessage {

    private SnsMessage() {}

    static boolean isRecord(JsonNode record) {
        return record.path("Sns").path("Message").isTextual();
    }

    static boolean isMessage(JsonNode event) {
        return EventJson.text(event, "Type").equals("Notification")
                && event.path("Message").isTextual();
    }

    /** The event inside the message. */
    static String text(JsonNode message) {
        return EventJson.text(message, "Message");
    }
}
