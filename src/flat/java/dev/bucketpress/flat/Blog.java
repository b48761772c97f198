package dev.bucketpress.flat;

import dev.bucketpress.lists.ListLook;
import dev.bucketpress.lists.ListsReconciler;
import dev.bucketpress.publish.PostRenderer;
import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.RunResult;
import dev.bucketpress.search.IndexOptions;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.testing.TestSite;
import dev.bucketpress.theme.ListTheme;
import dev.bucketpress.threads.ParallelRunner;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Two buckets, and what keeps them in agreement, as the function has it set up. */
final class Blog {

    /** As many at a time as the function's setting has where nobody sets it. */
    static final ParallelRunner HANDS = new ParallelRunner(4);

    static final PostRenderer WORKSHOP = TestSite.standard();

    private static final Duration LONG = Duration.ofMinutes(15);
    private static final Condition ALWAYS = new Condition.Always();

    private final TallyBucket source;
    private final TallyBucket published;
    private final Reconciler press;
    private final ListsReconciler lists;

    Blog(Bucket source, Bucket published) {
        this(source, published, WORKSHOP, TestSite.lists(), Optional.empty());
    }

    private Blog(
            Bucket source, Bucket published, PostRenderer renderer, ListTheme theme, Optional<IndexOptions> search) {
        this.source = new TallyBucket(source);
        this.published = new TallyBucket(published);
        this.press = new Reconciler(this.source, this.published, renderer, Clock.systemUTC());
        this.lists = new ListsReconciler(
                this.published,
                renderer.records(),
                TestSite.SITE,
                new ListLook(theme),
                search,
                Clock.systemUTC(),
                HANDS.threads());
    }

    /** In memory, with a search. */
    static Blog searchable() {
        return new Blog(
                new LeanBucket("posts"),
                new LeanBucket("public"),
                TestSite.searchable(TestSite.SITE),
                TestSite.searchableLists(TestSite.SITE),
                Optional.of(IndexOptions.STANDARD));
    }

    void drop(Draft draft) {
        source.put(draft.key(), Content.of(draft.bytes(), "text/markdown"), ALWAYS);
    }

    void remove(String key) {
        source.delete(key, ALWAYS);
    }

    /** Has posts published, or withdrawn. */
    Cost publish(List<String> posts) {
        return Cost.of(
                () -> HANDS.all(posts, post -> published(press.reconcile(source.name(), post, LONG))),
                source,
                published);
    }

    private static RunResult published(RunResult look) {
        if (look.outcome() instanceof Outcome.Published || look.outcome() instanceof Outcome.Withdrawn) {
            return look;
        }
        throw new IllegalStateException(look.toString());
    }

    /** Writes posts' records alone. */
    void pretend(List<Draft> drafts, Shortcut shortcut) {
        for (Draft draft : drafts) {
            Content content = Content.of(shortcut.record(draft), "application/json");
            published.put(new SourceKey(draft.key()).recordKey(), content, ALWAYS);
        }
    }

    /** Has posts listed, or taken off lists, together. */
    Cost list(List<String> posts) {
        List<SourceKey> keys = posts.stream().map(SourceKey::new).toList();
        return Cost.of(() -> lists.reconcile(keys, LONG).forEach(Blog::listed), published);
    }

    private static void listed(RunResult look) {
        if (!(look.outcome() instanceof Outcome.Listed)) {
            throw new IllegalStateException(look.toString());
        }
    }
}
