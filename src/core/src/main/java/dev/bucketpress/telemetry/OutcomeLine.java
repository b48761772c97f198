package dev.bucketpress.telemetry;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.bucketpress.run.Outcome;
import java.io.IOException;
import java.time.Instant;

/**
 * The line about one key: what became of it and what it took, and nothing of what stands in it. {@code timestamp} and
 * {@code level} are what Lambda filters lines by
 * (docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-advanced.html).
 */
record OutcomeLine(LogEntry entry, Instant now) {

    /** The longest key that S3 has; CloudWatch cuts lines of more than 256 KB, which are no JSON then. */
    private static final int LONGEST = 1024;

    byte[] json() {
        return JsonLine.of(this::write);
    }

    private void write(JsonGenerator json) throws IOException {
        Outcome outcome = entry.outcome();
        json.writeStringField("timestamp", now.toString());
        json.writeStringField("level", entry.level().name());
        json.writeStringField("outcome", outcome.word());
        json.writeStringField("key", PrintableText.beginning(outcome.key(), LONGEST));
        if (outcome instanceof Outcome.Published published) {
            json.writeStringField("path", published.path());
        } else if (outcome instanceof Outcome.Withdrawn withdrawn) {
            json.writeStringField("why", withdrawn.why());
        } else if (outcome instanceof Outcome.Ignored ignored) {
            json.writeStringField("why", ignored.why());
        } else if (outcome.problem().isPresent()) {
            json.writeStringField(
                    "problem", PrintableText.beginning(outcome.problem().get(), LONGEST));
        }
        writeNumbers(json);
    }

    private void writeNumbers(JsonGenerator json) throws IOException {
        json.writeNumberField("requests", entry.effort().requests());
        json.writeNumberField("tries", entry.effort().tries());
        json.writeNumberField("guardRefused", entry.effort().refused());
        json.writeNumberField("milliseconds", entry.took().toMillis());
        if (entry.lag().isPresent()) {
            json.writeNumberField("lag", entry.lag().get().toMillis());
        }
    }
}
