package dev.bucketpress.lambda;

import dev.bucketpress.run.Outcome;
import java.util.List;

/**
 * An event that nobody waits for the answer of: S3's, EventBridge's, or SNS's around either. The answer says what became
 * of each key, {@code {"outcomes":[{"key","outcome","problem"}]}}; only an error has Lambda deliver it again.
 */
record NotificationEvent(List<ObjectChange> notices) implements Event {

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

    private static EventJson.Members members(Outcome outcome) {
        return json -> {
            json.writeStringField("key", outcome.key());
            json.writeStringField("outcome", outcome.word());
            json.writeStringField("problem", outcome.problem().orElse(null));
        };
    }

    /** Each key once, however often it is named. */
    private List<Outcome> each(EventOutcomes outcomes) {
        return notices.stream()
                .map(notice -> notice instanceof ObjectChange.Named named ? named.untimed() : notice)
                .distinct()
                .map(outcomes::of)
                .toList();
    }
}
