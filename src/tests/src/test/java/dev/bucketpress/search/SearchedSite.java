package dev.bucketpress.search;

import dev.bucketpress.lists.ListLook;
import dev.bucketpress.lists.ListsReconciler;
import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.RunResult;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A site that has a search. */
final class SearchedSite {

    /** Two posts fill the buffer, four a level 0, eight a level 1. */
    static final Levels SMALL = new Levels(2, 2, 4096);

    final MemoryBucket source = new MemoryBucket("posts");
    final Bucket published;
    private final Reconciler reconciler;
    private final ListsReconciler lists;

    SearchedSite(Bucket published, Levels levels) {
        this(published, new IndexOptions(levels, Set.of()));
    }

    SearchedSite(Bucket published, IndexOptions options) {
        this.published = published;
        this.reconciler = new Reconciler(source, published, TestSite.standard(), Clock.systemUTC());
        this.lists = new ListsReconciler(
                published,
                TestSite.standard().records(),
                TestSite.SITE,
                new ListLook(TestSite.lists()),
                Optional.of(options),
                Clock.systemUTC(),
                1);
    }

    /** Publishes a post, without listing it. */
    void publish(String key, String frontMatter, String body) {
        publish(key, "2020-02-02", frontMatter, body);
    }

    void publish(String key, String date, String frontMatter, String body) {
        source.drop(key, "---\ndate: " + date + "\n" + frontMatter + "\n---\n" + body);
        reconciler.reconcile(source.name(), key);
    }

    void delete(String key) {
        source.remove(key);
        reconciler.reconcile(source.name(), key);
    }

    List<RunResult> list(String... keys) {
        List<RunResult> results =
                lists.reconcile(Arrays.stream(keys).map(SourceKey::new).toList(), Duration.ofMinutes(1));
        results.stream().map(RunResult::outcome).forEach(outcome -> {
            if (outcome instanceof Outcome.Postponed) {
                throw new AssertionError(outcome.sentence());
            }
        });
        return results;
    }

    List<String> differences() {
        return IndexAgreement.differences(published, TestSite.SITE);
    }

    SearchIndex index() {
        return new IndexStore(published)
                .index(SearchIndex.empty(Clock.systemUTC().instant()))
                .value();
    }
}
