package dev.bucketpress.lambda;

import com.fasterxml.jackson.databind.JsonNode;

/** Parses events, and tells their kinds apart by the answers that their senders expect. */
final class EventReader {

    private EventReader() {}

    /** @throws UnknownEvent where it is of another kind */
    static Event read(byte[] event) {
        JsonNode tree = EventJson.tree(event);
        if (BatchOperationsJob.isThis(tree)) {
            return BatchOperationsJob.of(tree);
        }
        if (ClockEvent.isThis(tree)) {
            return new ClockEvent();
        }
        return SqsBatch.isThis(tree) ? SqsBatch.of(tree) : new NotificationEvent(ObjectChangeReader.in(tree));
    }
}
