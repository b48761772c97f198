package dev.bucketpress.publish;

import dev.bucketpress.look.ThemeFolder;
import dev.bucketpress.record.PublicationHistory;
import dev.bucketpress.run.Backoff;
import dev.bucketpress.run.EarlierAttemptUnfinished;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.RunResult;
import dev.bucketpress.run.TransientFailure;
import dev.bucketpress.site.PublicKeys;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.site.ThemeFile;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.BucketUnavailable;
import dev.bucketpress.storage.Deadline;
import dev.bucketpress.threads.Overlap;
import dev.bucketpress.threads.ParallelRunner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes the public bucket agree with the source bucket, one object key at a time. A key is reconciled in the same way
 * whether its object was created, edited, deleted or made a draft, and whether the event is late or was delivered before.
 * Runs for different keys may be in progress at the same time.
 */
public final class Reconciler {

    /**
     * The time for a run where no caller sets a limit. A post takes less than a second; a minute outlasts throttling by
     * S3, and is about as long as a person waits for a command.
     */
    public static final Duration USUAL_TIME = Duration.ofMinutes(1);

    /** The most links of a post that are looked up at a time: a page of hundreds takes some dozen round trips. */
    private static final ParallelRunner LOOKUPS = new ParallelRunner(16);

    /** The most follow-ups of a run at a time, each of which may hold a whole post in memory. */
    private static final int MAX_FOLLOW_UPS = 4;

    private final Bucket source;
    private final Bucket published;
    private final PostRenderer renderer;
    private final ThemeFolder folder;
    private final ObjectKinds kinds;
    private final Clock clock;
    private final ConflictRetries retries;
    private final ParallelRunner lookups;
    private final Overlap reads;
    private final StaticFiles staticFiles = new StaticFiles();

    public Reconciler(Bucket source, Bucket published, PostRenderer renderer, Clock clock) {
        this(source, published, renderer, new ThemeFolder(renderer.sources().ownTheme(), clock), clock);
    }

    /** @param folder what is known of the source bucket's theme folder, which lists share */
    public Reconciler(Bucket source, Bucket published, PostRenderer renderer, ThemeFolder folder, Clock clock) {
        this(source, published, renderer, folder, clock, Backoff.jittered(), LOOKUPS, Overlap.atATime());
    }

    /** Looks up one link after the other, for tests that interleave runs. */
    Reconciler(
            Bucket source,
            Bucket published,
            PostRenderer renderer,
            ThemeFolder folder,
            Clock clock,
            Backoff backoff,
            Overlap reads) {
        this(source, published, renderer, folder, clock, backoff, new ParallelRunner(1), reads);
    }

    /** Makes one request after the other, with the built-in theme, for tests that count them. */
    Reconciler(Bucket source, Bucket published, PostRenderer renderer, Clock clock, Backoff backoff) {
        this(source, published, renderer, new ThemeFolder(false, clock), clock, backoff, Overlap.inTurn());
    }

    private Reconciler(
            Bucket source,
            Bucket published,
            PostRenderer renderer,
            ThemeFolder folder,
            Clock clock,
            Backoff backoff,
            ParallelRunner lookups,
            Overlap reads) {
        this.source = source;
        this.published = published;
        this.renderer = renderer;
        this.folder = folder;
        this.kinds = new ObjectKinds(
                source.name(),
                published.name(),
                renderer.sources(),
                renderer.markdown().policy());
        this.clock = clock;
        this.retries = new ConflictRetries(backoff);
        this.lookups = lookups;
        this.reads = reads;
    }

    /** What an object is, by the names of its bucket and key alone. */
    public ObjectKind kindOf(String bucket, String key) {
        return kinds.of(bucket, key);
    }

    /** Which posts are to be looked at again, to be read and written in the time that is left. */
    public PostSchedule schedule(Duration left) {
        return new PostSchedule(source.name(), published.within(Deadline.in(left)));
    }

    /** Has the theme folder looked at again before the next page: another event begins. */
    public void beginEvent() {
        folder.expire();
    }

    /**
     * Writes the reports of what the pages of lists found wrong with the theme folder.
     *
     * @param left the time that is left for it
     * @throws TransientFailure where the source bucket was unavailable
     */
    public void reportTheme(Duration left) {
        RunContext context = new RunContext(source, published, clock, left, Isolation.SHARED);
        run(context, () -> {
            new ThemeReports(folder, renderer).report(context.source());
            return new Outcome.Unchanged(ThemeFile.FOLDER);
        });
    }

    /**
     * Reconciles a key in the usual time.
     *
     * @throws TransientFailure where a bucket was unavailable, or other runs interfered with every try
     */
    public Outcome reconcile(String bucket, String key) {
        return reconcile(bucket, key, USUAL_TIME).outcome();
    }

    /** Reconciles a key in a given time, whatever came of earlier attempts. */
    public RunResult reconcile(String bucket, String key, Duration left) {
        return reconcile(kindOf(bucket, key), left, Isolation.ATTENDED);
    }

    /**
     * Reconciles an object, and then the posts that depend on it: those that ever waited for a page of its post, if that
     * was ever withdrawn, and those that link to it, if what they show of it has changed.
     *
     * @param left the time that is left for all of them
     * @throws TransientFailure where a bucket was unavailable, or other runs interfered with every try
     * @throws EarlierAttemptUnfinished where one of the posts is not to be attempted with this isolation
     */
    public RunResult reconcile(ObjectKind object, Duration left, Isolation isolation) {
        ObjectKind kind = object instanceof ObjectKind.Post post ? kinds.ofSource(post.source()) : object;
        return reconcile(kind, PublicationHistory.NONE, left, isolation);
    }

    /**
     * Reconciles a key of the source bucket, after its record was completed with what is known of the post: its pages in
     * the public bucket, and whether there is a report. Something is missing in a record only where somebody else wrote
     * or removed it. What came of earlier attempts does not matter. A file that is not the blog's is withdrawn, which no
     * event does: it may have been published for years, before an owner set what is the blog's.
     *
     * @param known what was found in the buckets and belongs to the post by its user metadata or key
     * @throws TransientFailure where a bucket was unavailable, or other runs interfered with every try
     */
    public RunResult reclaim(String key, PublicationHistory known, Duration left) {
        return reconcile(kinds.byName(new SourceKey(key)), known, left, Isolation.ATTENDED);
    }

    /**
     * Reconciles the posts that ever waited for a page, after it became free.
     *
     * @param left the time that is left for all of them
     * @throws TransientFailure where a bucket was unavailable, or other runs interfered with every try
     */
    public List<RunResult> reconcileWaiting(String page, Duration left, Isolation isolation) {
        RunContext context = new RunContext(source, published, clock, left, isolation);
        new PostRegister(context.published(), PublicKeys.WAITING)
                .of(page)
                .forEach(post -> context.followUp(new FollowUp(post, Optional.empty())));
        return runFollowUps(context, left, isolation);
    }

    private RunResult reconcile(ObjectKind object, PublicationHistory known, Duration left, Isolation isolation) {
        RunContext context = new RunContext(source, published, clock, left, isolation);
        RunResult result = run(context, () -> outcome(object, known, context));
        List<RunResult> followUps = runFollowUps(context, left.minus(result.duration()), isolation);
        run(context, () -> {
            context.endFollowUps();
            new ThemeReports(folder, renderer).report(context.source());
            return result.outcome();
        });
        return new RunResult(result.outcome(), context.stats(), result.duration(), followUps);
    }

    /** Like runs for events, they may be side by side, unless each is to be alone in the process. */
    private List<RunResult> runFollowUps(RunContext context, Duration left, Isolation isolation) {
        Instant start = clock.instant();
        int atATime = isolation.notesAttempts() ? 1 : Math.min(MAX_FOLLOW_UPS, lookups.threads());
        return new ParallelRunner(atATime).all(List.copyOf(context.followUps()), followUp -> {
            Duration rest = left.minus(Duration.between(start, clock.instant()));
            RunContext its = RunContext.ofFollowUp(source, published, clock, rest, isolation);
            return run(its, () -> outcome(followUp, its));
        });
    }

    private RunResult run(RunContext context, Supplier<Outcome> work) {
        Instant start = clock.instant();
        Outcome outcome;
        try {
            outcome = work.get();
        } catch (BucketUnavailable e) {
            throw new TransientFailure(e.getMessage(), e, context.stats());
        }
        return new RunResult(outcome, context.stats(), Duration.between(start, clock.instant()));
    }

    private Outcome outcome(ObjectKind object, PublicationHistory known, RunContext context) {
        if (object instanceof ObjectKind.Post post) {
            return retries.run(post.key(), context, posts(context).tries(post.source(), known));
        }
        if (object instanceof ObjectKind.Media found) {
            MediaReconciler media = media(context);
            MediaOutcome result = retries.run(found.key(), context, () -> media.reconcile(found.file()));
            media.scheduleFollowUps(found.file(), result.target(), context);
            return result.outcome();
        }
        if (object instanceof ObjectKind.ThemeText theme) {
            return new ThemeReports(folder, renderer).reconcile(theme.text(), context.source());
        }
        return kinds.passedOver(object);
    }

    private Outcome outcome(FollowUp followUp, RunContext context) {
        return retries.run(followUp.post().value(), context, posts(context).tries(followUp));
    }

    private PostReconciler posts(RunContext context) {
        return new PostReconciler(context, renderer, folder, clock, media(context), staticFiles, lookups, reads);
    }

    private MediaReconciler media(RunContext context) {
        return new MediaReconciler(context.source(), context.published(), renderer.sources(), kinds.trustsAuthors());
    }
}
