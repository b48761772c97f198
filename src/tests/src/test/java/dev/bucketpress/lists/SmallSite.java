package dev.bucketpress.lists;

import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.run.Backoff;
import dev.bucketpress.run.RunResult;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/** Two buckets in memory, a press, and lists whose nodes are parted soon. */
final class SmallSite {

    static final NodeLimits SMALL = new NodeLimits(4, 2);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
    private static final Backoff AT_ONCE = tries -> {};

    final MemoryBucket source = new MemoryBucket("posts");
    final MemoryBucket published = new MemoryBucket("public");
    private final Reconciler press = new Reconciler(source, published, TestSite.standard(), CLOCK);
    private final NodeLimits shape;
    final ListsReconciler lists;

    SmallSite() {
        this(SMALL);
    }

    SmallSite(NodeLimits shape) {
        this.shape = shape;
        this.lists = lists(CLOCK);
    }

    /** Lists of the same bucket, as another process has them. */
    ListsReconciler lists(Clock clock) {
        return new ListsReconciler(
                published, TestSite.standard().records(), TestSite.SITE, TestSite.lists(), clock, 1, shape, AT_ONCE, 1);
    }

    /** A post, once it is published and not listed yet. */
    void publish(String key, String... frontMatter) {
        String text = "---\n" + String.join("\n", frontMatter) + "\n---\nText of " + key;
        source.drop(key, text.getBytes(StandardCharsets.UTF_8));
        press.reconcile(source.name(), key);
    }

    void delete(String key) {
        source.remove(key);
        press.reconcile(source.name(), key);
    }

    List<RunResult> list(String... keys) {
        return lists.look(Arrays.stream(keys).map(SourceKey::new).toList(), Duration.ofMinutes(1));
    }

    List<String> differences() {
        return ListsFromScratch.differences(published, shape);
    }

    /** What was asked of the public bucket while something was done. */
    List<String> requests(Runnable work) {
        published.takeRequests();
        work.run();
        return published.takeRequests();
    }
}
