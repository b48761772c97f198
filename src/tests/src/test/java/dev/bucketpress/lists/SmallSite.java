package dev.bucketpress.lists;

import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.record.Records;
import dev.bucketpress.run.Backoff;
import dev.bucketpress.run.RunResult;
import dev.bucketpress.site.Extra;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import dev.bucketpress.threads.SideBySide;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A site of two buckets in memory, whose lists are split at a few posts. */
final class SmallSite {

    static final ListNode.Limits SMALL = new ListNode.Limits(4, 2);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
    private static final Backoff AT_ONCE = tries -> {};

    final MemoryBucket source = new MemoryBucket("posts");
    final MemoryBucket published;
    private final Reconciler reconciler;
    private final ListNode.Limits limits;
    private final Set<Extra> extras;
    final ListsReconciler lists;

    SmallSite() {
        this(SMALL);
    }

    SmallSite(ListNode.Limits limits) {
        this(limits, Set.of());
    }

    /** A site with extras. */
    SmallSite(ListNode.Limits limits, Set<Extra> extras) {
        this(limits, extras, request -> {});
    }

    /** @param requests receives each to the public bucket */
    SmallSite(ListNode.Limits limits, Consumer<String> requests) {
        this(limits, Set.of(), requests);
    }

    private SmallSite(ListNode.Limits limits, Set<Extra> extras, Consumer<String> requests) {
        this.extras = extras;
        this.published = new MemoryBucket("public", requests);
        this.reconciler = new Reconciler(source, published, TestSite.standard(), CLOCK);
        this.limits = limits;
        this.lists = lists(CLOCK);
    }

    /** A reconciler for the same bucket, as another process has it. */
    ListsReconciler lists(Clock clock) {
        return lists(clock, SideBySide::inTurn);
    }

    /** The same, by somebody who does work side by side in another way. */
    ListsReconciler lists(Clock clock, Supplier<SideBySide> sideBySide) {
        return new ListsReconciler(
                published,
                new Records(TestSite.SITE, extras),
                TestSite.SITE,
                new ListLook(TestSite.lists()),
                clock,
                sideBySide,
                limits,
                Optional.empty(),
                AT_ONCE,
                1);
    }

    Reconciler reconciler() {
        return reconciler;
    }

    /** Publishes a post, without listing it. */
    void publish(String key, String... frontMatter) {
        publishText(key, "Text of " + key, frontMatter);
    }

    /** The same with a body of its own. */
    void publishText(String key, String body, String... frontMatter) {
        String text = "---\n" + String.join("\n", frontMatter) + "\n---\n" + body;
        source.drop(key, text.getBytes(StandardCharsets.UTF_8));
        reconciler.reconcile(source.name(), key);
    }

    void delete(String key) {
        source.remove(key);
        reconciler.reconcile(source.name(), key);
    }

    List<RunResult> list(String... keys) {
        return lists.reconcile(Arrays.stream(keys).map(SourceKey::new).toList(), Duration.ofMinutes(1));
    }

    List<String> differences() {
        return ListsFromScratch.differences(published, limits, TestSite.lists());
    }

    /** The requests to the public bucket during some work. */
    List<String> requests(Runnable work) {
        published.takeRequests();
        work.run();
        return published.takeRequests();
    }
}
