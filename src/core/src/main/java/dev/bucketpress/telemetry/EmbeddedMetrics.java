package dev.bucketpress.telemetry;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.bucketpress.run.Outcome;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The metrics of an invocation as a log line in CloudWatch's embedded metric format, from which CloudWatch extracts them
 * (docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html).
 *
 * @param counts by the names of the metrics; a count of 0 is written too
 * @param lags in lagMillis from a change to the end of its run, one list for posts and one for lists; 0 where the clocks
 *     disagree
 */
record EmbeddedMetrics(Map<String, Long> counts, Map<String, List<Long>> lags) {

    private static final String NAMESPACE = "Bucketpress";
    private static final String FUNCTION = "function";
    private static final String LAG = "lag";
    private static final String LIST_LAG = "listLag";

    /** The most values that a metric may have in one line, by the specification. */
    private static final int MAX_VALUES = 100;

    /** The metrics of some runs, in as many lines as they need: CloudWatch adds the counts up. */
    static List<EmbeddedMetrics> of(List<LogEntry> entries) {
        List<EmbeddedMetrics> all = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += MAX_VALUES) {
            all.add(ofOneLine(entries.subList(from, Math.min(from + MAX_VALUES, entries.size()))));
        }
        return all;
    }

    private static EmbeddedMetrics ofOneLine(List<LogEntry> entries) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("published", count(entries, Outcome.Published.class));
        counts.put("unchanged", count(entries, Outcome.Unchanged.class));
        counts.put("withdrawn", count(entries, Outcome.Withdrawn.class));
        counts.put("rejected", count(entries, Outcome.Rejected.class));
        counts.put("listed", count(entries, Outcome.Listed.class));
        counts.put("refused", count(entries, Outcome.Refused.class));
        counts.put("retried", count(entries, Outcome.Postponed.class));
        counts.put(
                "guardRefused",
                entries.stream().mapToLong(entry -> entry.stats().refused()).sum());
        Map<String, List<Long>> lags = entries.stream()
                .filter(entry -> !(entry.outcome() instanceof Outcome.Postponed))
                .filter(entry -> entry.lag().isPresent())
                .collect(Collectors.groupingBy(
                        EmbeddedMetrics::nameOfLag,
                        LinkedHashMap::new,
                        Collectors.mapping(EmbeddedMetrics::lagMillis, Collectors.toList())));
        return new EmbeddedMetrics(counts, lags);
    }

    private static String nameOfLag(LogEntry entry) {
        return entry.outcome() instanceof Outcome.Listed ? LIST_LAG : LAG;
    }

    private static long lagMillis(LogEntry entry) {
        return Math.max(0, entry.lag().orElseThrow().toMillis());
    }

    private static long count(List<LogEntry> entries, Class<? extends Outcome> kind) {
        return entries.stream()
                .filter(entry -> kind.isInstance(entry.outcome()))
                .count();
    }

    byte[] json(Instant now, Optional<String> function) {
        return JsonLine.of(json -> {
            json.writeObjectFieldStart("_aws");
            json.writeNumberField("Timestamp", now.toEpochMilli());
            json.writeArrayFieldStart("CloudWatchMetrics");
            writeDirective(json, function);
            json.writeEndArray();
            json.writeEndObject();
            if (function.isPresent()) {
                json.writeStringField(FUNCTION, function.get());
            }
            writeValues(json);
        });
    }

    /** The directive has one set of dimensions, which is empty where the function has no name. */
    private void writeDirective(JsonGenerator json, Optional<String> function) throws IOException {
        json.writeStartObject();
        json.writeStringField("Namespace", NAMESPACE);
        json.writeArrayFieldStart("Dimensions");
        json.writeStartArray();
        if (function.isPresent()) {
            json.writeString(FUNCTION);
        }
        json.writeEndArray();
        json.writeEndArray();
        json.writeArrayFieldStart("Metrics");
        for (String name : counts.keySet()) {
            writeDefinition(json, name, "Count");
        }
        for (String name : lags.keySet()) {
            writeDefinition(json, name, "Milliseconds");
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeDefinition(JsonGenerator json, String name, String unit) throws IOException {
        json.writeStartObject();
        json.writeStringField("Name", name);
        json.writeStringField("Unit", unit);
        json.writeEndObject();
    }

    private void writeValues(JsonGenerator json) throws IOException {
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        for (Map.Entry<String, List<Long>> lag : lags.entrySet()) {
            json.writeArrayFieldStart(lag.getKey());
            for (long lagMillis : lag.getValue()) {
                json.writeNumber(lagMillis);
            }
            json.writeEndArray();
        }
    }
}
