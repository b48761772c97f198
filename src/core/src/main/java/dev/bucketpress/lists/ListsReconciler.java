package dev.bucketpress.lists;

import dev.bucketpress.record.Records;
import dev.bucketpress.run.Backoff;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.ParallelRunner;
import dev.bucketpress.run.RunResult;
import dev.bucketpress.site.Site;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.CountingBucket;
import dev.bucketpress.storage.Deadline;
import dev.bucketpress.theme.ListTheme;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes lists agree with posts' records: home, archives, tags, categories, feeds and sitemaps. A record that changed in
 * any way comes to the same look at what it says now. What several posts of one look have in common is done once.
 */
public final class ListsReconciler {

    /** What of the time is kept for the answer, as in looks at posts. */
    private static final Duration FOR_THE_ANSWER = Duration.ofSeconds(1);

    private static final int MAX_TRIES = 12;

    private final Bucket published;
    private final Records records;
    private final Site site;
    private final ListTheme theme;
    private final Clock clock;
    private final ParallelRunner hands;
    private final NodeLimits shape;
    private final Backoff backoff;
    private final int patience;
    private @Nullable Fingerprints prints;

    /** @param parallel how many posts, or lists, are worked on at a time, at least 1 */
    public ListsReconciler(Bucket published, Records records, Site site, ListTheme theme, Clock clock, int parallel) {
        this(published, records, site, theme, clock, parallel, NodeLimits.STANDARD, Backoff.jittered(), 7);
    }

    /** @param patience how often work that another run may be at is left to it */
    ListsReconciler(
            Bucket published,
            Records records,
            Site site,
            ListTheme theme,
            Clock clock,
            int parallel,
            NodeLimits shape,
            Backoff backoff,
            int patience) {
        this.published = published;
        this.records = records;
        this.site = site;
        this.theme = theme;
        this.clock = clock;
        this.hands = new ParallelRunner(parallel);
        this.shape = shape;
        this.backoff = backoff;
        this.patience = patience;
    }

    /**
     * Looks at posts' records.
     *
     * @param posts each once
     * @param left the time that is left for it
     * @return a look at each, in their order; what could not be done is postponed
     */
    public List<RunResult> look(List<SourceKey> posts, Duration left) {
        return look(posts, left, false);
    }

    /**
     * Looks at posts' records, and writes what follows from them even where lists should hold it already: somebody else
     * may have removed it.
     *
     * @param posts each once
     * @param left the time that is left for it
     */
    public List<RunResult> lookAnew(List<SourceKey> posts, Duration left) {
        return look(posts, left, true);
    }

    private List<RunResult> look(List<SourceKey> posts, Duration left, boolean anew) {
        Instant begun = clock.instant();
        Deadline deadline = Deadline.in(left.minus(FOR_THE_ANSWER));
        CountingBucket bucket = new CountingBucket(published.within(deadline));
        Map<SourceKey, Outcome> outcomes = new LinkedHashMap<>();
        posts.forEach(post -> outcomes.put(post, new Outcome.Unchanged(post.recordKey())));
        int tries = look(new LinkedHashSet<>(posts), bucket, deadline, outcomes, anew);
        Duration took = Duration.between(begun, clock.instant());
        return new CostSplit(bucket, tries, posts.size()).looks(List.copyOf(outcomes.values()), took);
    }

    /** @return how often it was begun */
    private int look(
            Set<SourceKey> posts,
            CountingBucket bucket,
            Deadline deadline,
            Map<SourceKey, Outcome> outcomes,
            boolean anew) {
        Set<SourceKey> pending = posts;
        int tries = 0;
        while (!pending.isEmpty() && tries < MAX_TRIES && (tries == 0 || deadline.allows(Backoff.longest(tries)))) {
            if (tries > 0) {
                backoff.pause(tries);
            }
            tries++;
            UpdatePass round = round(bucket, anew);
            round.run(List.copyOf(pending), tries <= patience)
                    .forEach(post -> outcomes.put(post, new Outcome.Listed(post.recordKey())));
            round.fates().failed().forEach((post, why) -> outcomes.put(post, postponed(post, why)));
            pending = round.fates().again();
        }
        pending.forEach(post -> outcomes.put(post, postponed(post, "other runs kept changing the same lists")));
        return tries;
    }

    private static Outcome postponed(SourceKey post, String why) {
        return new Outcome.Postponed(post.recordKey(), why);
    }

    private UpdatePass round(Bucket bucket, boolean anew) {
        LeaseStore claims = new LeaseStore(bucket, clock);
        PublicFiles shop = new PublicFiles(bucket);
        ListPublisher publication = new ListPublisher(
                new NodeStore(bucket),
                shop,
                new OverviewStore(bucket, shop, theme),
                theme,
                new JsonFeed(site),
                shape,
                hands);
        return new UpdatePass(
                bucket, hands, claims, new DesiredState(bucket, claims, records, site, prints(), anew), publication);
    }

    /** Made at the first look: a function that publishes posts has no use for them. */
    private synchronized Fingerprints prints() {
        if (prints == null) {
            prints = new Fingerprints(RenderingFingerprint.print(theme, new JsonFeed(site)));
        }
        return prints;
    }
}
