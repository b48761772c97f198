package dev.bucketpress.intake;

import dev.bucketpress.press.Outcome;
import java.util.List;

/**
 * An event that nobody waits for the answer of: S3's, EventBridge's, or SNS's around either. The answer says what became
 * of each key, {@code {"outcomes":[{"key","outcome","problem"}]}}; only an error has Lambda deliver it again.
 */
record Notification(List<Notice> notices) implements Event {

    @Override
    public byte[] answer(Outcomes outcomes) {
        List<Outcome> each = each(outcomes);
        List<Outcome> postponed =
                each.stream().filter(Outcome.Postponed.class::isInstance).toList();
        if (!postponed.isEmpty()) {
            throw new TryAgain(postponed, each.size());
        }
        return Json.object(json -> Json.writeObjects(json, "outcomes", each, Notification::members));
    }

    private static Json.Members members(Outcome outcome) {
        return json -> {
            json.writeStringField("key", outcome.key());
            json.writeStringField("outcome", outcome.word());
            json.writeStringField("problem", outcome.problem().orElse(null));
        };
    }

    /** Each key once, however often it is named. */
    private List<Outcome> each(Outcomes outcomes) {
        return notices.stream()
                .map(notice -> notice instanceof Notice.Named named ? named.untimed() : notice)
                .distinct()
                .map(outcomes::of)
                .toList();
    }
}
