package dev.bucketpress.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.RunStats;
import dev.bucketpress.testing.StackTemplate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The metrics that {@code infra/template.yaml} watches and shows are those the function writes. */
class StackMetricsTest {

    private static final StackTemplate STACK = StackTemplate.with(Map.of());

    @Test
    void theAlarmOfRejectedPostsUsesTheMetricOfTheFunction() throws IOException {
        List<List<String>> written = written();

        assertThat(written)
                .contains(List.of(
                        STACK.property("RejectedAlarm", "Namespace").toString(),
                        STACK.property("RejectedAlarm", "MetricName").toString(),
                        dimension().get("Name").toString(),
                        dimension().get("Value").toString()));
    }

    @Test
    void theDashboardShowsEveryMetricOfTheFunctionButThoseOfForeignBuckets() throws IOException {
        List<List<String>> foreign = List.of(List.of("Bucketpress", "refused", "function", "Function"));

        assertThat(shown()).doesNotHaveDuplicates().hasSize(written().size() - foreign.size());
        assertThat(written()).containsAll(shown());
    }

    private static Map<String, Object> dimension() {
        return StackTemplate.map(((List<?>) STACK.property("RejectedAlarm", "Dimensions")).get(0));
    }

    /** Namespace, name and dimension of each metric, as the function named Function writes them. */
    private static List<List<String>> written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<LogEntry> entries = Stream.of(new Outcome.Unchanged("hello.md"), new Outcome.Listed("hello.md"))
                .map(outcome -> new LogEntry(outcome, RunStats.NONE, Duration.ZERO, Optional.of(Duration.ofSeconds(1))))
                .toList();
        new JsonRunLog(out, Clock.systemUTC(), Optional.of("Function")).logMetrics(entries);
        JsonNode line = new JsonMapper().readTree(out.toByteArray());
        JsonNode directive = line.at("/_aws/CloudWatchMetrics/0");
        String dimension = directive.at("/Dimensions/0/0").asText();
        return StreamSupport.stream(directive.get("Metrics").spliterator(), false)
                .map(metric -> List.of(
                        directive.get("Namespace").asText(),
                        metric.get("Name").asText(),
                        dimension,
                        line.get(dimension).asText()))
                .toList();
    }

    /** The function's own metrics on the dashboard. */
    private static List<List<String>> shown() throws IOException {
        JsonNode dashboard = new JsonMapper()
                .readTree(STACK.property("Dashboard", "DashboardBody").toString());
        List<List<String>> shown = new ArrayList<>();
        for (JsonNode widget : dashboard.get("widgets")) {
            List<String> above = List.of();
            for (JsonNode row : widget.path("properties").path("metrics")) {
                above = spelledOut(row, above);
                shown.add(above);
            }
        }
        return shown.stream()
                .filter(metric -> metric.get(0).equals("Bucketpress"))
                .distinct()
                .toList();
    }

    /** A dot stands for what is in the same place of the row above, and three for all that is in places before. */
    private static List<String> spelledOut(JsonNode row, List<String> above) {
        List<String> words = new ArrayList<>();
        for (JsonNode word : row) {
            if (word.asText().equals("...")) {
                words.addAll(above.subList(0, above.size() - (row.path(1).isTextual() ? 1 : 0)));
            } else if (word.isTextual()) {
                words.add(word.asText().equals(".") ? above.get(words.size()) : word.asText());
            }
        }
        return List.copyOf(words);
    }
}
