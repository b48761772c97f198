package dev.bucketpress.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.lambda.EventProcessor;
import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.FetchResult;
import dev.bucketpress.storage.FolderBucket;
import dev.bucketpress.telemetry.LogEntry;
import dev.bucketpress.telemetry.RunLog;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Posts that want the places of the site's own files as folders, each other's, or ones that no file system has: a folder
 * comes to hold what a bucket does, and lists go on.
 */
class HostilePlacesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T00:00:00Z"), ZoneOffset.UTC);

    private static final List<String> PERMALINKS = List.of(
            "feed.json",
            "atom.xml/x",
            "index.html/x.html",
            "404.html/x",
            "robots.txt/",
            "sitemap.xml",
            "sitemap-2020-01.xml",
            "a",
            "a/index.html/b.html",
            "a/index.html/b.html/c.html",
            ".bucketpress/x",
            ".bucketpress/written",
            ".bucketpress/meta/a/index.html.headers",
            "archives/index.html/x",
            "长".repeat(150),
            "x".repeat(300),
            "back\\slash: and colon.",
            "CON/aux.html");

    @TempDir
    private Path folder;

    private final List<Outcome> outcomes = new ArrayList<>();

    private final RunLog log = new RunLog() {
        @Override
        public void log(LogEntry entry) {
            outcomes.add(entry.outcome());
        }

        @Override
        public void logMetrics(List<LogEntry> entries) {
            // Outcomes are enough.
        }
    };

    @Test
    void aFolderComesToHoldWhatABucketDoes() {
        Bucket source = new FolderBucket(folder.resolve("posts"));
        Bucket published = new FolderBucket(folder.resolve("public"));
        Bucket sourceInMemory = new MemoryBucket("posts");
        Bucket publishedInMemory = new MemoryBucket("public");

        publish(source, published);
        publish(sourceInMemory, publishedInMemory);

        assertThat(texts(published)).isEqualTo(texts(publishedInMemory));
        assertThat(texts(published))
                .containsKeys("feed.json", "feed.json/index.html", "404.html", "404.html/x/index.html");
        assertThat(source.keys("")).isEqualTo(sourceInMemory.keys("")).hasSize(PERMALINKS.size());

        withdraw(source, published);

        assertThat(published.keys("")).contains("feed.json", "index.html", "404.html");
        assertThat(published.keys("")).noneMatch(key -> key.contains(".bucketpress") || key.startsWith("a/"));
    }

    private void publish(Bucket source, Bucket published) {
        for (int i = 0; i < PERMALINKS.size(); i++) {
            String post = "---\ndate: 2020-01-01\npermalink: '" + PERMALINKS.get(i) + "'\n---\nText";
            source.put(
                    i + ".md",
                    Content.of(post.getBytes(StandardCharsets.UTF_8), "text/markdown"),
                    new Condition.Always());
        }
        process(source, published);
        assertThat(outcomes)
                .allMatch(outcome -> outcome instanceof Outcome.Published || outcome instanceof Outcome.Listed);
    }

    private void withdraw(Bucket source, Bucket published) {
        List<String> keys = source.keys("");
        keys.forEach(key -> source.delete(key, new Condition.Always()));
        process(source, published, keys);
        assertThat(outcomes)
                .allMatch(outcome -> outcome instanceof Outcome.Withdrawn || outcome instanceof Outcome.Listed);
    }

    private void process(Bucket source, Bucket published) {
        process(source, published, source.keys(""));
    }

    private void process(Bucket source, Bucket published, List<String> keys) {
        outcomes.clear();
        Reconciler reconciler = new Reconciler(source, published, TestSite.standard(), CLOCK);
        EventProcessor processor = new EventProcessor(reconciler, () -> TestSite.lists(published), log, CLOCK, 1);
        processor.process(source.name(), keys);
        processor.process(published.name(), published.keys("api/posts/"));
        assertThat(outcomes).hasSize(2 * keys.size());
    }

    /** Everything but the placements, which name the moment of their leases. */
    private static Map<String, String> texts(Bucket bucket) {
        Map<String, String> texts = new TreeMap<>();
        bucket.keys("").stream()
                .filter(key -> !key.startsWith("api/") || key.startsWith("api/posts/"))
                .forEach(key -> texts.put(
                        key,
                        new String(
                                ((FetchResult.Whole) bucket.get(key, Integer.MAX_VALUE)).bytes(),
                                StandardCharsets.UTF_8)));
        return texts;
    }
}
