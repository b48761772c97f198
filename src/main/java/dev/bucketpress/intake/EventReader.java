package dev.bucketpress.intake;

import com.fasterxml.jackson.databind.JsonNode;

/** Tells the events apart by how they are answered. */
final class EventReader {

    private EventReader() {}

    /** @throws UnknownEvent where it is none of the events that are read */
    static Event read(byte[] event) {
        JsonNode tree = Json.tree(event);
        if (BatchJob.isThis(tree)) {
            return BatchJob.of(tree);
        }
        return SqsBatch.isThis(tree) ? SqsBatch.of(tree) : new Notification(Notices.in(tree));
    }
}
