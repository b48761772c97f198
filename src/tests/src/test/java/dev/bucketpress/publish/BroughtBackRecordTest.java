package dev.bucketpress.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bucketpress.run.TransientFailure;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a post whose record was lost or damaged, and is brought back from an earlier version. */
class BroughtBackRecordTest {

    private static final String KEY = "hello.md";
    private static final String RECORD = "api/posts/hello.md.json";

    private final MemoryBucket source = new MemoryBucket("posts");
    private final MemoryBucket published = new MemoryBucket("public");
    private Content earlier;

    @BeforeEach
    void publish() {
        source.drop(KEY, "A post without a date");
        reconcile("2026-01-02T00:00:00Z");
        earlier = published.content(RECORD);
    }

    @Test
    void aPostWithoutADateIsWhereItWasFirstPublishedAgain() {
        published.remove(RECORD);
        reconcile("2026-03-04T00:00:00Z");
        assertThat(published.text(RECORD)).contains("\"path\":\"/2026/03/04/hello/\"");

        published.put(RECORD, earlier, new Condition.Always());
        reconcile("2026-03-04T00:00:00Z");

        assertThat(published.text(RECORD)).contains("\"path\":\"/2026/01/02/hello/\"");
        assertThat(published.keys()).contains("2026/01/02/hello/index.html");
    }

    @Test
    void aDamagedRecordStopsItsPostUntilTheAdviceIsTaken() {
        published.drop(RECORD, "{");
        assertThatThrownBy(() -> reconcile("2026-03-04T00:00:00Z"))
                .isInstanceOf(TransientFailure.class)
                .hasStackTraceContaining("bring an earlier version back where the bucket keeps versions");

        published.put(RECORD, earlier, new Condition.Always());
        source.drop(KEY, "Edited");
        reconcile("2026-03-04T00:00:00Z");

        assertThat(published.text("2026/01/02/hello/index.html")).contains("Edited");
    }

    private void reconcile(String now) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        new Reconciler(source, published, TestSite.standard(), clock).reconcile("posts", KEY);
    }
}
