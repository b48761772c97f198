package dev.bucketpress.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bucketpress.run.Outcome;
import java.util.List;

/**
 * A batch of messages of a queue, each of which contains an event (docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html).
 * The answer is a partial batch response, which names the messages to deliver again: {@code
 * {"batchItemFailures":[{"itemIdentifier"}]}}.
 *
 * <p>A message that cannot be read is among them, though no further delivery helps: deleted from the queue it would be
 * lost, and with it perhaps the change of a post. After as many deliveries as the queue allows, it comes to the dead-letter
 * queue, where people see it.
 */
record SqsBatch(List<Message> messages) implements Event {

    /** @param id which the answer names; an answer that names an empty one fails the whole batch, so that nothing is lost */
    record Message(String id, List<ObjectChange> changes) {

        private static Message of(JsonNode record) {
            String id = EventJson.text(record, "messageId");
            if (!isMessage(record)) {
                return new Message(id, ObjectChangeReader.ofRecord(record).toList());
            }
            List<ObjectChange> changes = ObjectChangeReader.embedded(EventJson.text(record, "body"));
            return new Message(id, wasReceivedBefore(record) ? again(changes) : changes);
        }

        private static boolean wasReceivedBefore(JsonNode record) {
            return record.path("attributes").path("ApproximateReceiveCount").asInt() > 1;
        }

        private static List<ObjectChange> again(List<ObjectChange> changes) {
            return changes.stream()
                    .map(change -> change instanceof ObjectChange.Named named ? named.again() : change)
                    .toList();
        }

        private boolean mustBeRedelivered(EventOutcomes outcomes) {
            return changes.stream()
                    .anyMatch(change -> change instanceof ObjectChange.Unreadable
                            || outcomes.of(change) instanceof Outcome.Postponed);
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
    public List<ObjectChange> changes() {
        return messages.stream().flatMap(message -> message.changes().stream()).toList();
    }

    @Override
    public byte[] answer(EventOutcomes outcomes) {
        List<Message> failed = messages.stream()
                .filter(message -> message.mustBeRedelivered(outcomes))
                .toList();
        return EventJson.object(json -> EventJson.writeObjects(
                json,
                "batchItemFailures",
                failed,
                message -> item -> item.writeStringField("itemIdentifier", message.id())));
    }
}
