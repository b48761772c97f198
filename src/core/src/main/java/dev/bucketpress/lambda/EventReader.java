package dev.bucketpress.lambda;

import com.fasterxml.jackson.databind.JsonNode;

/** Tells the events apart by how they are answered. */
final class EventReader {

    private EventReader() {}

    /** @throws UnknownEvent where it is none of the events that are read */
    static Event read(byte[] event) {
        JsonNode tree = EventJson.tree(event);
        if (BatchOperationsJob.isThis(tree)) {
            return BatchOperationsJob.of(tree);
        }
        return SqsBatch.isThis(tree) ? SqsBatch.of(tree) : new NotificationEvent(ObjectChangeReader.in(tree));
    }
}
