package dev.bucketpress.lambda;

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
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A site of posts that come and go by the clock, which says 2026-01-02T03:04:06Z at first; the site is in Shanghai. */
abstract class ClockedSite {

    static final String KEY = "hello.md";
    static final String PAGE = "2020/02/02/hello/index.html";
    static final String RECORD = "api/posts/hello.md.json";
    static final Instant SOON = Instant.parse("2026-01-02T03:05:00Z");

    static final RunLog SILENCE = new RunLog() {
        @Override
        public void log(LogEntry entry) {}

        @Override
        public void logMetrics(List<LogEntry> entries) {}
    };

    final MemoryBucket source = new MemoryBucket("posts");
    final MemoryBucket published = new MemoryBucket("public");
    final TickingClock clock = new TickingClock(Duration.ZERO);

    List<String> waiting() {
        return published.keys("api/scheduled/");
    }

    long pages() {
        return published.keys().stream()
                .filter(key -> key.endsWith("/index.html"))
                .count();
    }

    static String entry(Instant minute) {
        return PostSchedule.key(new SourceKey(KEY), minute);
    }

    Collection<Outcome> dropped(String frontMatter) {
        drop(KEY, frontMatter);
        return changed(KEY);
    }

    void drop(String key, String frontMatter) {
        source.drop(key, "---\ndate: 2020-02-02\n" + frontMatter + "\n---\nHello");
    }

    Collection<Outcome> changed(String... keys) {
        return changed(TestSite.standard(), keys);
    }

    Collection<Outcome> changed(PostRenderer renderer, String... keys) {
        List<ObjectChange> changes = List.of(keys.length == 0 ? new String[] {KEY} : keys).stream()
                .<ObjectChange>map(key -> ObjectChange.Named.of("posts", key, ""))
                .toList();
        return processor(renderer)
                .process(changes, new TimeLeft(clock, Optional.empty()))
                .byAddress()
                .values();
    }

    /** What becomes of the posts whose time has come. */
    Collection<Outcome> tick() {
        return processor(TestSite.standard())
                .tick(new TimeLeft(clock, Optional.empty()))
                .byAddress()
                .values();
    }

    EventProcessor processor(PostRenderer renderer) {
        return new EventProcessor(
                new Reconciler(source, published, renderer, clock), () -> TestSite.lists(published), SILENCE, clock, 1);
    }
}
