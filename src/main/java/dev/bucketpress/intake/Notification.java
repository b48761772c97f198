package dev.bucketpress.intake;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.bucketpress.press.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An event that nobody waits for the answer of: S3's, EventBridge's, or SNS's around either. The answer says what became
 * of each key, {@code {"outcomes":[{"key","outcome","problem"}]}}; only an error has Lambda deliver it again.
 */
record Notification(List<Notice> notices) implements Event {

    @Override
    public void answer(Outcomes outcomes, JsonGenerator json) throws IOException {
        throwIfPostponed(outcomes);
        json.writeStartObject();
        json.writeArrayFieldStart("outcomes");
        for (Outcome outcome : each(outcomes).toList()) {
            json.writeStartObject();
            json.writeStringField("key", outcome.key());
            json.writeStringField("outcome", outcome.word());
            json.writeStringField("problem", outcome.problem().orElse(null));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void throwIfPostponed(Outcomes outcomes) {
        List<String> postponed = each(outcomes)
                .filter(Outcome.Postponed.class::isInstance)
                .map(outcome -> outcome.key() + ": " + outcome.problem().orElse(""))
                .toList();
        if (!postponed.isEmpty()) {
            throw new TryAgain(postponed, each(outcomes).count());
        }
    }

    /** Each key once, however often it is named. */
    private Stream<Outcome> each(Outcomes outcomes) {
        return notices.stream()
                .map(notice ->
                        notice instanceof Notice.Named named ? new Notice.Named(named.at(), Optional.empty()) : notice)
                .distinct()
                .map(outcomes::of);
    }
}
