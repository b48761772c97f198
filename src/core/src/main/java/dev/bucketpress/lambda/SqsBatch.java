package dev.bucketpress.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bucketpress.run.Outcome;
import java.util.List;

/**
 * Messages of a queue, each of which carries an event (docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html).
 * The answer names the messages to deliver again: {@code {"batchItemFailures":[{"itemIdentifier"}]}}.
 *
 * <p>A message that cannot be read is among them, though no delivery will change it: taken off the queue it would be
 * lost, and with it perhaps the news of a post. Delivered in vain as often as the queue allows, it comes to the
 * dead-letter queue, where somebody sees it.
 */
record SqsBatch(List<Message> messages) implements Event {

    /** @param id by which the answer names it; a message without one fails the batch, so that nothing is lost */
    record Message(String id, List<ObjectChange> notices) {

        private static Message of(JsonNode record) {
            String id = EventJson.text(record, "messageId");
            return isMessage(record)
                    ? new Message(id, ObjectChangeReader.carried(EventJson.text(record, "body")))
                    : new Message(id, ObjectChangeReader.ofRecord(record).toList());
        }

        private boolean isToComeAgain(EventOutcomes outcomes) {
            return notices.stream()
                    .anyMatch(notice ->
                            notice instanceof ObjectChange.Broken || outcomes.of(notice) instanceof Outcome.Postponed);
        }
    }

    static boolean isThis(JsonNode event) {
        return EventJson.items(event.path("Records")).anyMatch(SqsBatch::isMessage);
    }

    private static boolean isMessage(JsonNode record) {
        return EventJson.text(record, "eventSource").equals("aws:sqs");
    }

    static SqsBatch of(JsonNode event) {
        return new SqsBatch(
                EventJson.items(event.path("Records")).map(Message::of).toList());
    }

    @Override
    public List<ObjectChange> notices() {
        return messages.stream().flatMap(message -> message.notices().stream()).toList();
    }

    @Override
    public byte[] answer(EventOutcomes outcomes) {
        List<Message> toComeAgain = messages.stream()
                .filter(message -> message.isToComeAgain(outcomes))
                .toList();
        return EventJson.object(json -> EventJson.writeObjects(
                json,
                "batchItemFailures",
                toComeAgain,
                message -> item -> item.writeStringField("itemIdentifier", message.id())));
    }
}
