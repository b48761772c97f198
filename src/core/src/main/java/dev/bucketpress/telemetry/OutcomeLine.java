package dev.bucketpress.telemetry;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.bucketpress.run.Outcome;
import java.io.IOException;
import java.time.Instant;

/**
 * The log line of one run: its outcome and cost, and nothing of the text of the post. Lambda filters lines by {@code
 * timestamp} and {@code level}
 * (docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-advanced.html).
 */
record OutcomeLine(LogEntry entry, Instant now) {

    /** The length of the longest key in S3. CloudWatch truncates lines of more than 256 KB, which then are no JSON. */
    private static final int MAX_LENGTH = 1024;

    byte[] json() {
        return JsonLine.of(this::write);
    }

    private void write(JsonGenerator json) throws IOException {
        Outcome outcome = entry.outcome();
        json.writeStringField("timestamp", now.toString());
        json.writeStringField("level", entry.level().name());
        json.writeStringField("outcome", outcome.word());
        json.writeStringField("key", PrintableText.beginning(outcome.key(), MAX_LENGTH));
        if (outcome instanceof Outcome.Published published) {
            json.writeStringField("path", published.path());
        } else if (outcome instanceof Outcome.Withdrawn withdrawn) {
            json.writeStringField("why", withdrawn.why());
        } else if (outcome instanceof Outcome.Ignored ignored) {
            json.writeStringField("why", ignored.why());
        } else if (outcome instanceof Outcome.Scheduled scheduled) {
            json.writeStringField("publishDate", scheduled.time().toString());
        } else if (outcome instanceof Outcome.Listed listed
                && !listed.warnings().isEmpty()) {
            json.writeStringField("warning", PrintableText.beginning(String.join(" ", listed.warnings()), MAX_LENGTH));
        } else if (outcome.problem().isPresent()) {
            json.writeStringField(
                    "problem", PrintableText.beginning(outcome.problem().get(), MAX_LENGTH));
        }
        writeNumbers(json);
    }

    private void writeNumbers(JsonGenerator json) throws IOException {
        json.writeNumberField("requests", entry.stats().requests());
        json.writeNumberField("tries", entry.stats().tries());
        json.writeNumberField("guardRefused", entry.stats().refused());
        json.writeNumberField("milliseconds", entry.duration().toMillis());
        if (entry.lag().isPresent()) {
            json.writeNumberField("lag", entry.lag().get().toMillis());
        }
    }
}
