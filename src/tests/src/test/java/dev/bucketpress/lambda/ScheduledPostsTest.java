package dev.bucketpress.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.post.Scheduling;
import dev.bucketpress.publish.PostRenderer;
import dev.bucketpress.publish.PostSchedule;
import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.telemetry.LogEntry;
import dev.bucketpress.telemetry.RunLog;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import dev.bucketpress.testing.TickingClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Posts that come and go by the clock, which says 2026-01-02T03:04:06Z at first; the site is in Shanghai. */
class ScheduledPostsTest {

    private static final String KEY = "hello.md";
    private static final String PAGE = "2020/02/02/hello/index.html";
    private static final String RECORD = "api/posts/hello.md.json";
    private static final Instant SOON = Instant.parse("2026-01-02T03:05:00Z");

    private static final RunLog SILENCE = new RunLog() {
        @Override
        public void log(LogEntry entry) {}

        @Override
        public void logMetrics(List<LogEntry> entries) {}
    };

    private final MemoryBucket source = new MemoryBucket("posts");
    private final MemoryBucket published = new MemoryBucket("public");
    private final TickingClock clock = new TickingClock(Duration.ZERO);

    @Test
    void aPostAppearsAtItsMinuteAndNothingOfItIsThereBefore() {
        assertThat(dropped("publishDate: 2026-01-02 11:05"))
                .singleElement()
                .hasToString("Scheduled[key=hello.md, time=2026-01-02T11:05+08:00]");
        assertThat(published.keys()).containsExactly(entry(SOON));

        assertThat(tick()).isEmpty();
        assertThat(published.keys()).containsExactly(entry(SOON));

        clock.advance(Duration.ofSeconds(54));
        assertThat(tick()).singleElement().isInstanceOf(Outcome.Published.class);
        assertThat(published.keys()).contains(PAGE, RECORD);
    }

    @Test
    void aPostThatWasPublicIsWithdrawnUntilItsTime() {
        dropped("");
        assertThat(published.keys()).contains(PAGE);

        dropped("publish: 2026-01-02 11:05");
        assertThat(published.keys()).doesNotContain(PAGE);
        assertThat(published.text(RECORD)).contains("\"withdrawn\"");

        clock.advance(Duration.ofMinutes(1));
        tick();
        assertThat(published.keys()).contains(PAGE);
    }

    @ParameterizedTest
    @CsvSource({"expires", "expiryDate"})
    void aPostThatExpiresLeavesWhatADeletedOneDoes(String name) {
        dropped(name + ": 2026-01-02T03:05Z");
        assertThat(published.keys()).contains(PAGE);

        clock.advance(Duration.ofMinutes(1));
        assertThat(tick())
                .singleElement()
                .hasToString("Withdrawn[key=hello.md, why=it expired at 2026-01-02T11:05+08:00]");
        assertThat(published.keys()).doesNotContain(PAGE).contains(RECORD);
    }

    @Test
    void aPostWithADateToComeIsPublicAtOnceUnlessPostsWait() {
        source.drop(KEY, "---\ndate: 2026-01-02 11:05\n---\nHello");
        assertThat(changed(TestSite.standard())).singleElement().isInstanceOf(Outcome.Published.class);
        assertThat(changed(TestSite.of(Scheduling.ALL_DATES))).singleElement().isInstanceOf(Outcome.Scheduled.class);
    }

    @Test
    void withoutAClockTheDatesAreWarnedOf() {
        source.drop(KEY, "---\ndate: 2020-02-02\nexpires: 2020-02-03\npublishDate: 2030-02-03\n---\nHello");

        assertThat(changed(TestSite.of(Scheduling.OFF))).singleElement().isInstanceOf(Outcome.Published.class);
        assertThat(published.text(RECORD))
                .contains("\"line\":3")
                .contains("\"line\":4")
                .contains("no clock");
    }

    @ParameterizedTest
    @CsvSource({
        "publish: true, published",
        "publish: false, ignored",
        "publish: maybe, rejected",
        "publishDate: soon, rejected",
        "expires: never, rejected",
        "'publishDate: 2027-02-02\nexpires: 2027-02-01', rejected",
        "publishDate: 2020-02-02, published",
        "'publishDate:\nexpires: ', published"
    })
    void valuesAreReadAsDeclared(String frontMatter, String outcome) {
        assertThat(dropped(frontMatter.replace("\\n", "\n")))
                .singleElement()
                .matches(o -> o.word().equals(outcome));
    }

    @Test
    void anEditDecidesWhateverEarlierEntriesSay() {
        dropped("publishDate: 2026-01-02 11:05");
        dropped("publishDate: 2026-01-02 13:05");
        clock.advance(Duration.ofMinutes(1));
        assertThat(tick()).singleElement().isInstanceOf(Outcome.Scheduled.class);
        assertThat(published.keys()).doesNotContain(PAGE);

        clock.advance(Duration.ofHours(2));
        tick();
        assertThat(published.keys()).contains(PAGE);
    }

    @Test
    void aDeletedPostStaysAway() {
        dropped("publishDate: 2026-01-02 11:05");
        source.remove(KEY);
        clock.advance(Duration.ofMinutes(1));

        assertThat(tick()).singleElement().isInstanceOf(Outcome.Ignored.class);
        assertThat(published.keys()).doesNotContain(PAGE);
    }

    @Test
    void nothingWaitsAnyMoreAfterALastLook() {
        dropped("publishDate: 2026-01-02 11:05");
        clock.advance(Duration.ofMinutes(1));
        tick();
        assertThat(published.keys()).contains(entry(SOON));

        clock.advance(Duration.ofMinutes(1));
        tick();
        assertThat(waiting()).singleElement().asString().endsWith("-last");
        assertThat(tick()).isEmpty();

        clock.advance(Duration.ofMinutes(17));
        assertThat(tick()).singleElement().isInstanceOf(Outcome.Unchanged.class);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aTickAtWhichNothingIsDueMakesOneRequest() {
        dropped("publishDate: 2026-01-03");
        published.takeRequests();
        source.takeRequests();

        tick();

        assertThat(published.takeRequests()).containsExactly("LIST api/scheduled/");
        assertThat(source.takeRequests()).isEmpty();
    }

    @Test
    void whatThereIsNoTimeForComesAtTheNextTick() {
        for (int i = 0; i < 250; i++) {
            drop("post-" + i + ".md", "publishDate: 2026-01-02 11:05");
        }
        changed(source.keys().toArray(String[]::new));
        clock.advance(Duration.ofMinutes(1));
        Instant end = clock.instant().plusSeconds(30);
        String inTheSecondHundred = published.text(waiting().get(150)).replace(".md", "");
        published.onceAfter(
                "PUT 2020/02/02/" + inTheSecondHundred + "/index.html", () -> clock.advance(Duration.ofSeconds(21)));

        processor(TestSite.standard()).tick(new TimeLeft(clock, Optional.of(end)));
        assertThat(pages()).isEqualTo(200);

        tick();
        assertThat(pages()).isEqualTo(250);
    }

    @Test
    void whatExpiresWhileItIsPublishedIsWithdrawn() {
        drop(KEY, "expires: 2026-01-02 11:05");
        published.onceAfter("PUT " + PAGE, () -> clock.advance(Duration.ofMinutes(1)));

        changed(KEY);

        assertThat(published.keys()).doesNotContain(PAGE).contains(entry(SOON));
    }

    @Test
    void theFirstThatIsPublicHasThePageAndTheOtherIsToldAtItsTime() {
        dropped("publishDate: 2026-01-02 11:05");
        drop("other.md", "urlname: hello");
        assertThat(changed("other.md")).singleElement().isInstanceOf(Outcome.Published.class);

        clock.advance(Duration.ofMinutes(1));
        assertThat(tick()).singleElement().isInstanceOf(Outcome.Rejected.class);

        source.remove("other.md");
        changed("other.md");
        assertThat(published.text(RECORD)).contains(PAGE).doesNotContain("withdrawn\":true");
        assertThat(published.keys()).contains(PAGE);
    }

    @Test
    void theAnswerNamesTheOutcomes() {
        dropped("publishDate: 2026-01-02 11:05");
        clock.advance(Duration.ofMinutes(1));

        Event event = EventReader.read("{\"source\":\"bucketpress.clock\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(event.handledBy(processor(TestSite.standard()), new TimeLeft(clock, Optional.empty())))
                .asString()
                .isEqualTo("{\"outcomes\":[{\"key\":\"hello.md\",\"outcome\":\"published\",\"problem\":null}]}");
    }

    private List<String> waiting() {
        return published.keys("api/scheduled/");
    }

    private long pages() {
        return published.keys().stream()
                .filter(key -> key.endsWith("/index.html"))
                .count();
    }

    private static String entry(Instant minute) {
        return PostSchedule.key(new SourceKey(KEY), minute);
    }

    private Collection<Outcome> dropped(String frontMatter) {
        drop(KEY, frontMatter);
        return changed(KEY);
    }

    private void drop(String key, String frontMatter) {
        source.drop(key, "---\ndate: 2020-02-02\n" + frontMatter + "\n---\nHello");
    }

    private Collection<Outcome> changed(String... keys) {
        return changed(TestSite.standard(), keys);
    }

    private Collection<Outcome> changed(PostRenderer renderer, String... keys) {
        List<ObjectChange> changes = List.of(keys.length == 0 ? new String[] {KEY} : keys).stream()
                .<ObjectChange>map(key -> ObjectChange.Named.of("posts", key, ""))
                .toList();
        return processor(renderer)
                .process(changes, new TimeLeft(clock, Optional.empty()))
                .byAddress()
                .values();
    }

    private Collection<Outcome> tick() {
        return processor(TestSite.standard())
                .tick(new TimeLeft(clock, Optional.empty()))
                .byAddress()
                .values();
    }

    private EventProcessor processor(PostRenderer renderer) {
        return new EventProcessor(
                new Reconciler(source, published, renderer, clock), () -> TestSite.lists(published), SILENCE, clock, 1);
    }
}
