package dev.bucketpress.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bucketpress.run.Outcome;
import java.util.List;

/**
 * The tick of a clock, {@code {"source":"bucketpress.clock"}}: posts whose time has come are looked at. The answer gives
 * their outcomes. One that is postponed is no error, since the next tick comes to it again.
 */
record ClockEvent() implements Event {

    static boolean isThis(JsonNode event) {
        return EventJson.text(event, "source").equals("bucketpress.clock");
    }

    /** It tells of none: which posts are due stands in the public bucket. */
    @Override
    public List<ObjectChange> changes() {
        return List.of();
    }

    @Override
    public byte[] handledBy(EventProcessor processor, TimeLeft left) {
        return answer(processor.tick(left));
    }

    @Override
    public byte[] answer(EventOutcomes outcomes) {
        List<Outcome> each = List.copyOf(outcomes.byAddress().values());
        return EventJson.object(json -> EventJson.writeObjects(json, "outcomes", each, NotificationEvent::members));
    }
}
