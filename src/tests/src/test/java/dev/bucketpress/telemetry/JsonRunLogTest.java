package dev.bucketpress.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.RunStats;
import dev.bucketpress.testing.MetricLines;
import dev.bucketpress.testing.TickingClock;
import dev.bucketpress.text.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonRunLogTest {

    private static final Outcome PUBLISHED = new Outcome.Published("hello.md", "/2020/02/02/hello/");
    private static final Outcome REJECTED =
            new Outcome.Rejected("hello.md", Problem.ofTheFile("It is wrong.", "Mend it."));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final JsonRunLog runLog = new JsonRunLog(out, new TickingClock(Duration.ZERO), Optional.of("bucketpress"));

    @Test
    void aLineHasTheOutcomeAndCostOfARun() {
        runLog.log(entry(PUBLISHED));

        assertThat(output())
                .isEqualTo("{\"timestamp\":\"2026-01-02T03:04:06Z\",\"level\":\"INFO\",\"outcome\":\"published\","
                        + "\"key\":\"hello.md\",\"path\":\"/2020/02/02/hello/\","
                        + "\"requests\":6,\"tries\":2,\"guardRefused\":1,\"milliseconds\":43,\"lag\":812}\n");
    }

    @Test
    void aLineHasNoFieldsForUnknownValues() {
        runLog.log(new LogEntry(new Outcome.Unchanged("hello.md"), RunStats.NONE, Duration.ZERO, Optional.empty()));

        assertThat(output()).doesNotContain("lag", "path", "why", "problem");
    }

    @Test
    void aLineHasTheReasonAndALevel() {
        runLog.log(entry(new Outcome.Withdrawn("hello.md", "it is a draft")));
        runLog.log(entry(new Outcome.Ignored("hello.md", "it is a draft")));
        runLog.log(entry(REJECTED));
        runLog.log(entry(new Outcome.Refused("hello.md", "not ours")));
        runLog.log(entry(new Outcome.Postponed("hello.md", "S3 is slow")));

        assertThat(output().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .contains(
                                        "\"INFO\"", "\"withdrawn\"", "\"key\":\"hello.md\",\"why\":\"it is a draft\""),
                        line -> assertThat(line).contains("\"INFO\"", "\"ignored\"", "\"why\":\"it is a draft\""),
                        line -> assertThat(line).contains("\"WARN\"", "\"rejected\"", "It is wrong. Mend it.\""),
                        line -> assertThat(line).contains("\"WARN\"", "\"refused\"", "\"problem\":\"not ours\""),
                        line -> assertThat(line).contains("\"ERROR\"", "\"postponed\"", "\"problem\":\"S3 is slow\""));
    }

    @Test
    void aLineSaysWhenAPostIsToComeAndNoMetricCountsIt() throws IOException {
        LogEntry entry = entry(new Outcome.Scheduled("hello.md", OffsetDateTime.parse("2026-02-02T15:31:00+08:00")));
        runLog.log(entry);
        runLog.logMetrics(List.of(entry));

        assertThat(output().lines().findFirst().orElseThrow())
                .contains(
                        "\"INFO\"", "\"scheduled\"", "\"key\":\"hello.md\",\"publishDate\":\"2026-02-02T15:31+08:00\"");
        JsonNode metrics = lines().get(1);
        assertThat(MetricLines.faults(metrics)).isEmpty();
        for (String none : List.of("published", "unchanged", "withdrawn", "rejected", "refused", "retried")) {
            assertThat(metrics.path(none).asInt()).as(none).isZero();
        }
    }

    @Test
    void objectsThatAreNoPostsAreNotLogged() {
        runLog.log(entry(new Outcome.NotAPost("notes.txt")));
        runLog.logMetrics(List.of(entry(new Outcome.NotAPost("notes.txt"))));

        assertThat(output()).isEmpty();
    }

    @Test
    void aKeyCannotForgeALineOrHideText() throws IOException {
        String key = "a\nb\rc\u0000d\u007Fe\u0085f\u2028g\u2029h\u202Ei\u2066j\u200Bk\"l\\m\uFEFFn中𠮟.md";

        runLog.log(entry(new Outcome.Unchanged(key)));

        assertThat(output().chars().filter(c -> c == '\n').count()).isEqualTo(1);
        assertThat(output().strip().chars().allMatch(PrintableText::isPrintable))
                .isTrue();
        assertThat(output()).contains("\\u202e", "\\u0085", "中");
        assertThat(lines().get(0).path("key").asText()).isEqualTo(key);
    }

    @Test
    void aLineIsNeverLongerThanCloudWatchAllows() {
        runLog.log(entry(new Outcome.Refused("k".repeat(1_000_000), "\u0001".repeat(1_000_000))));

        assertThat(output()).hasSizeLessThan(10_000).contains("k…", "\\u0001…");
    }

    @Test
    void anUnpairedSurrogateIsWrittenToo() throws IOException {
        runLog.log(entry(new Outcome.Unchanged("a\uD83D")));

        assertThat(lines().get(0).path("key").asText()).isEqualTo("a\uD83D");
    }

    @Test
    void theMetricsOfAnInvocationAreInTheEmbeddedMetricFormat() throws IOException {
        runLog.logMetrics(List.of(
                entry(PUBLISHED),
                entry(PUBLISHED),
                entry(new Outcome.Unchanged("a.md")),
                entry(new Outcome.Withdrawn("b.md", "it is a draft")),
                entry(REJECTED),
                entry(new Outcome.Refused("c.md", "not ours")),
                entry(new Outcome.Postponed("d.md", "S3 is slow"))));

        JsonNode metrics = lines().get(0);
        assertThat(MetricLines.faults(metrics)).isEmpty();
        assertThat(metrics.path("published").asInt()).isEqualTo(2);
        for (String once : List.of("unchanged", "withdrawn", "rejected", "refused", "retried")) {
            assertThat(metrics.path(once).asInt()).as(once).isEqualTo(1);
        }
        assertThat(metrics.path("guardRefused").asInt()).isEqualTo(7);
        assertThat(metrics.path("lag"))
                .as("none for what is postponed")
                .hasSize(6)
                .allMatch(lag -> lag.asInt() == 812);
        assertThat(metrics.path("function").asText()).isEqualTo("bucketpress");
    }

    @Test
    void aMetricHasAtMostAHundredValuesInALine() throws IOException {
        runLog.logMetrics(new ArrayList<>(Collections.nCopies(250, entry(PUBLISHED))));

        assertThat(lines()).hasSize(3);
        for (JsonNode line : lines()) {
            assertThat(MetricLines.faults(line)).isEmpty();
        }
        assertThat(lines().stream().mapToInt(line -> line.path("published").asInt()))
                .containsExactly(100, 100, 50);
    }

    @Test
    void withoutTheTimeOfTheChangeThereIsNoLagAndWhereClocksDisagreeItIsZero() throws IOException {
        runLog.logMetrics(List.of(new LogEntry(PUBLISHED, RunStats.NONE, Duration.ZERO, Optional.empty())));
        runLog.logMetrics(
                List.of(new LogEntry(PUBLISHED, RunStats.NONE, Duration.ZERO, Optional.of(Duration.ofMillis(-5)))));

        assertThat(MetricLines.faults(lines().get(0))).isEmpty();
        assertThat(lines().get(0).has("lag")).isFalse();
        assertThat(lines().get(1).path("lag").path(0).asInt()).isZero();
    }

    @Test
    void aFunctionWithoutANameHasMetricsWithoutADimension() throws IOException {
        new JsonRunLog(out, new TickingClock(Duration.ZERO), Optional.empty()).logMetrics(List.of(entry(PUBLISHED)));

        assertThat(MetricLines.faults(lines().get(0))).isEmpty();
        assertThat(output()).contains("\"Dimensions\":[[]]").doesNotContain("function");
    }

    @Test
    void aLineIsWrittenAtOnce() {
        List<Integer> writes = new ArrayList<>();
        ByteArrayOutputStream counting = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int from, int length) {
                writes.add(length);
                super.write(bytes, from, length);
            }
        };

        new JsonRunLog(counting, new TickingClock(Duration.ZERO), Optional.empty()).log(entry(PUBLISHED));

        assertThat(writes).containsExactly(counting.size());
    }

    private static LogEntry entry(Outcome outcome) {
        return new LogEntry(outcome, new RunStats(6, 2, 1), Duration.ofMillis(43), Optional.of(Duration.ofMillis(812)));
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : output().lines().toList()) {
            lines.add(JsonMapper.builder().build().readTree(line));
        }
        return lines;
    }
}
