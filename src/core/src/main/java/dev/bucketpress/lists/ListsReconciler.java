package dev.bucketpress.lists;

import dev.bucketpress.record.Records;
import dev.bucketpress.run.Backoff;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.RunResult;
import dev.bucketpress.run.RunStats;
import dev.bucketpress.search.IndexOptions;
import dev.bucketpress.site.ListName;
import dev.bucketpress.site.ListPage;
import dev.bucketpress.site.Site;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.BucketUnavailable;
import dev.bucketpress.storage.CountingBucket;
import dev.bucketpress.storage.Deadline;
import dev.bucketpress.theme.ListTheme;
import dev.bucketpress.threads.SharedThreads;
import dev.bucketpress.threads.SideBySide;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Makes the lists agree with posts' records: home, archives, tags, categories, feeds and sitemaps. Whatever happened to a
 * record, the lists are made to hold what it says now. What several posts of one run have in common is done once.
 */
public final class ListsReconciler {

    /** Time that is left for the answer, as when posts are published. */
    private static final Duration FOR_THE_ANSWER = Duration.ofSeconds(1);

    private static final int MAX_PASSES = 12;

    private final Bucket published;
    private final UpdatePasses updates;
    private final ListLook look;
    private final Clock clock;
    private final Supplier<SideBySide> threads;
    private final ListNode.Limits limits;
    private final Backoff backoff;
    private final int patientPasses;

    /**
     * Lists with the built-in theme.
     *
     * @param requests how many are under way at a time, at least 1
     */
    public ListsReconciler(Bucket published, Records records, Site site, ListTheme theme, Clock clock, int requests) {
        this(published, records, site, new ListLook(theme), Optional.empty(), clock, requests);
    }

    /**
     * The same with an owner's theme.
     *
     * @param search how the index of search is kept, where the site has one
     */
    public ListsReconciler(
            Bucket published,
            Records records,
            Site site,
            ListLook look,
            Optional<IndexOptions> search,
            Clock clock,
            int requests) {
        this(
                published,
                records,
                site,
                look,
                clock,
                () -> new SharedThreads(requests),
                ListNode.Limits.STANDARD,
                search,
                Backoff.jittered(),
                7);
    }

    /** @param patientPasses how many passes leave posts alone that another run may be updating */
    ListsReconciler(
            Bucket published,
            Records records,
            Site site,
            ListLook look,
            Clock clock,
            Supplier<SideBySide> threads,
            ListNode.Limits limits,
            Optional<IndexOptions> search,
            Backoff backoff,
            int patientPasses) {
        this.published = published;
        this.updates = new UpdatePasses(records, limits, search, clock);
        this.look = look;
        this.clock = clock;
        this.threads = threads;
        this.limits = limits;
        this.backoff = backoff;
        this.patientPasses = patientPasses;
    }

    /**
     * Makes the lists agree with the records of some posts.
     *
     * @param posts each once
     * @param left the time that is left for it
     * @return a result for each, in their order; what could not be done is postponed
     */
    public List<RunResult> reconcile(List<SourceKey> posts, Duration left) {
        return reconcile(posts, left, PostRuns.NONE);
    }

    /** The same, for a caller that also makes the runs of posts that this asks for. */
    public List<RunResult> reconcile(List<SourceKey> posts, Duration left, PostRuns postRuns) {
        return run(posts, left, false, postRuns);
    }

    /**
     * The same, but writes what follows from the records even where the lists should hold it already: objects may have
     * been removed by hand.
     *
     * @param posts each once
     * @param left the time that is left for it
     */
    public List<RunResult> rewrite(List<SourceKey> posts, Duration left, PostRuns postRuns) {
        return run(posts, left, true, postRuns);
    }

    /** The list whose page would be under a key of the public bucket; empty where there is none, or none of its posts. */
    public Optional<ListName> listAt(ListPage page) {
        HeldLeases none = new HeldLeases(new PlacementStore(published, clock, clock.instant()), new BatchResults());
        NodeStore nodes = new NodeStore(published);
        return nodes.list(page)
                .filter(list -> !new ListTree(nodes, limits, list, none, SideBySide.inTurn())
                        .node(page.period())
                        .isEmpty());
    }

    /**
     * Makes a sample of each page, so that what is wrong with an owner's templates is noted in the theme.
     *
     * @throws BucketUnavailable where the theme folder could not be read
     */
    public void tryOut(Duration left) {
        look.now(Deadline.in(left.minus(FOR_THE_ANSWER)));
    }

    /** What checks the index of search; empty where the site has none. */
    public Optional<SearchAudit> searchAudit() {
        return updates.searchAudit(published, threads);
    }

    private List<RunResult> run(List<SourceKey> posts, Duration left, boolean rewrite, PostRuns postRuns) {
        try {
            return runUnlessUnavailable(posts, left, rewrite, postRuns);
        } catch (BucketUnavailable e) {
            String why = String.valueOf(e.getMessage());
            return posts.stream()
                    .map(post -> new RunResult(postponed(post, why), RunStats.NONE, Duration.ZERO))
                    .toList();
        }
    }

    /** @throws BucketUnavailable where the theme folder could not be read */
    private List<RunResult> runUnlessUnavailable(
            List<SourceKey> posts, Duration left, boolean rewrite, PostRuns postRuns) {
        Instant begun = clock.instant();
        Instant end = begun.plus(left);
        Deadline deadline = Deadline.in(left.minus(FOR_THE_ANSWER));
        CountingBucket bucket = new CountingBucket(published.within(deadline));
        Map<SourceKey, Outcome> outcomes = new LinkedHashMap<>();
        posts.forEach(post -> outcomes.put(post, new Outcome.Unchanged(post.recordKey())));
        Set<SourceKey> shortages = new LinkedHashSet<>();
        ListLook.Now now = look.now(deadline);
        int passes;
        try (SideBySide sideBySide = threads.get()) {
            passes = runPasses(
                    new LinkedHashSet<>(posts),
                    deadline,
                    outcomes,
                    shortages,
                    () -> updates.pass(bucket, end, now, sideBySide, rewrite, postRuns));
        }
        for (SourceKey post : List.copyOf(shortages)) {
            outcomes.put(post, new Outcome.Unchanged(post.recordKey()));
            passes += runPasses(
                    new LinkedHashSet<>(List.of(post)),
                    deadline,
                    outcomes,
                    shortages,
                    () -> updates.pass(bucket, end, now, SideBySide.inTurn(), rewrite, postRuns));
        }
        Duration took = Duration.between(begun, clock.instant());
        return new CostSplit(bucket.requests() + now.requests(), bucket.refused(), passes, posts.size())
                .results(List.copyOf(outcomes.values()), took);
    }

    /**
     * @param shortages receives the posts for which memory ended: alone, each may have enough
     * @return how many passes there were
     */
    private int runPasses(
            Set<SourceKey> posts,
            Deadline deadline,
            Map<SourceKey, Outcome> outcomes,
            Set<SourceKey> shortages,
            Supplier<UpdatePass> next) {
        Set<SourceKey> pending = posts;
        int passes = 0;
        while (!pending.isEmpty() && passes < MAX_PASSES && (passes == 0 || deadline.allows(Backoff.longest(passes)))) {
            if (passes > 0) {
                backoff.pause(passes);
            }
            passes++;
            UpdatePass pass = next.get();
            pass.run(List.copyOf(pending), passes <= patientPasses)
                    .forEach(post -> outcomes.put(
                            post,
                            new Outcome.Listed(post.recordKey(), pass.results().warnings(post))));
            pass.results().failures().forEach((post, why) -> outcomes.put(post, postponed(post, why)));
            pass.results().shortages().forEach((post, why) -> outcomes.put(post, postponed(post, why)));
            shortages.addAll(pass.results().shortages().keySet());
            pending = pass.results().retries();
        }
        pending.forEach(post -> outcomes.put(post, postponed(post, "other runs kept changing the same lists")));
        return passes;
    }

    private static Outcome postponed(SourceKey post, String why) {
        return new Outcome.Postponed(post.recordKey(), why);
    }
}
