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
 * What an invocation did, in numbers, as a line that CloudWatch makes metrics of by itself: its embedded metric format
 * (docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html).
 *
 * @param counts by the metrics' names, each of them there even where it is 0
 * @param lags in milliseconds, from a change to the end of the look that dealt with it, at posts and at lists; 0 where
 *     clocks differ
 */
record EmbeddedMetrics(Map<String, Long> counts, Map<String, List<Long>> lags) {

    private static final String NAMESPACE = "Bucketpress";
    private static final String FUNCTION = "function";
    private static final String LAG = "lag";
    private static final String LIST_LAG = "listLag";

    /** The most values that a metric may have in one line. */
    private static final int MAX_VALUES = 100;

    /** Of some looks, as many lines as they need: counts add up. */
    static List<EmbeddedMetrics> of(List<LogEntry> entries) {
        List<EmbeddedMetrics> all = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += MAX_VALUES) {
            all.add(ofSome(entries.subList(from, Math.min(from + MAX_VALUES, entries.size()))));
        }
        return all;
    }

    private static EmbeddedMetrics ofSome(List<LogEntry> entries) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("published", number(entries, Outcome.Published.class));
        counts.put("unchanged", number(entries, Outcome.Unchanged.class));
        counts.put("withdrawn", number(entries, Outcome.Withdrawn.class));
        counts.put("rejected", number(entries, Outcome.Rejected.class));
        counts.put("listed", number(entries, Outcome.Listed.class));
        counts.put("refused", number(entries, Outcome.Refused.class));
        counts.put("retried", number(entries, Outcome.Postponed.class));
        counts.put(
                "guardRefused",
                entries.stream().mapToLong(entry -> entry.effort().refused()).sum());
        Map<String, List<Long>> lags = entries.stream()
                .filter(entry -> !(entry.outcome() instanceof Outcome.Postponed))
                .filter(entry -> entry.lag().isPresent())
                .collect(Collectors.groupingBy(
                        EmbeddedMetrics::nameOfLag,
                        LinkedHashMap::new,
                        Collectors.mapping(EmbeddedMetrics::milliseconds, Collectors.toList())));
        return new EmbeddedMetrics(counts, lags);
    }

    private static String nameOfLag(LogEntry entry) {
        return entry.outcome() instanceof Outcome.Listed ? LIST_LAG : LAG;
    }

    private static long milliseconds(LogEntry entry) {
        return Math.max(0, entry.lag().orElseThrow().toMillis());
    }

    private static long number(List<LogEntry> entries, Class<? extends Outcome> kind) {
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

    /** One set of dimensions, which is empty where the function has no name. */
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
            for (long milliseconds : lag.getValue()) {
                json.writeNumber(milliseconds);
            }
            json.writeEndArray();
        }
    }
}
