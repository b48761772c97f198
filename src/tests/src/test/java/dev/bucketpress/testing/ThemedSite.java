package dev.bucketpress.testing;

import dev.bucketpress.lambda.EventProcessor;
import dev.bucketpress.lists.ListLook;
import dev.bucketpress.lists.ListsReconciler;
import dev.bucketpress.look.ThemeFolder;
import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.post.Permalink;
import dev.bucketpress.post.PostReader;
import dev.bucketpress.publish.PostRenderer;
import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.record.Records;
import dev.bucketpress.site.SourceFilter;
import dev.bucketpress.telemetry.LogEntry;
import dev.bucketpress.telemetry.RunLog;
import dev.bucketpress.theme.PostTheme;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A process that has a site whose theme folder may count, and the two buckets of it. */
public final class ThemedSite {

    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private final MemoryBucket source = new MemoryBucket("posts");
    private final MemoryBucket published = new MemoryBucket("public");
    private final List<String> outcomes = new ArrayList<>();
    private final EventProcessor processor;

    /** @param own whether all of the folder counts */
    public ThemedSite(boolean own) {
        PostRenderer renderer = new PostRenderer(
                new SourceFilter("", List.of(), own),
                new PostReader(TestSite.SITE, new Permalink(":title/")),
                new Markdown(HtmlPolicy.SAFE),
                new PostTheme(Templates.ENGINE, TestSite.SITE),
                new Records(TestSite.SITE),
                TestSite.MAX_POST_BYTES);
        ThemeFolder folder = new ThemeFolder(own, CLOCK);
        ListsReconciler lists = new ListsReconciler(
                published,
                renderer.records(),
                TestSite.SITE,
                new ListLook(TestSite.lists(), folder, source),
                Optional.empty(),
                CLOCK,
                1);
        processor = new EventProcessor(
                new Reconciler(source, published, renderer, folder, CLOCK), () -> lists, log(), CLOCK, 1);
    }

    private RunLog log() {
        return new RunLog() {
            @Override
            public void log(LogEntry entry) {
                outcomes.add(entry.outcome().sentence());
            }

            @Override
            public void logMetrics(List<LogEntry> entries) {}
        };
    }

    public MemoryBucket source() {
        return source;
    }

    public MemoryBucket published() {
        return published;
    }

    /** Puts a file into the source bucket; an event tells of it. */
    public void drop(String key, String text) {
        source.drop(key, text);
        tell(key);
    }

    /** Removes a file of the source bucket; an event tells of it. */
    public void remove(String key) {
        source.remove(key);
        tell(key);
    }

    /** An event of the source bucket that names some files. */
    public void tell(String... keys) {
        processor.process("posts", List.of(keys));
    }

    /** An event of the public bucket that names the record of a post. */
    public void list(String post) {
        processor.process("public", List.of("api/posts/" + post + ".json"));
    }

    /** The last line of the log. */
    public String outcome() {
        return outcomes.get(outcomes.size() - 1);
    }
}
