package dev.bucketpress.lambda;

import dev.bucketpress.run.Outcome;
import java.util.List;

/**
 * An event whose sender does not wait for an answer: of S3 or EventBridge, directly or through SNS. The answer gives the
 * outcome of each key, {@code {"outcomes":[{"key","outcome","problem"}]}}, for people who invoke the function; only an error
 * makes Lambda deliver the event again.
 */
record NotificationEvent(List<ObjectChange> changes) implements Event {

    @Override
    public byte[] answer(EventOutcomes outcomes) {
        List<Outcome> each = each(outcomes);
        List<Outcome> postponed =
                each.stream().filter(Outcome.Postponed.class::isInstance).toList();
        if (!postponed.isEmpty()) {
            throw new RetryRequired(postponed, each.size());
        }
        return EventJson.object(json -> EventJson.writeObjects(json, "outcomes", each, NotificationEvent::members));
    }

    static EventJson.Members members(Outcome outcome) {
        return json -> {
            json.writeStringField("key", outcome.key());
            json.writeStringField("outcome", outcome.word());
            json.writeStringField("problem", outcome.problem().orElse(null));
        };
    }

    /** The outcome of each key once, however often the event names it. */
    private List<Outcome> each(EventOutcomes outcomes) {
        return changes.stream()
                .map(change -> change instanceof ObjectChange.Named named ? named.withoutTime() : change)
                .distinct()
                .map(outcomes::of)
                .toList();
    }
}
