package dev.bucketpress.publish;

import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.record.PublicationHistory;
import dev.bucketpress.run.Backoff;
import dev.bucketpress.run.Conflict;
import dev.bucketpress.run.EarlierAttemptUnfinished;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.ParallelRunner;
import dev.bucketpress.run.RunResult;
import dev.bucketpress.run.TransientFailure;
import dev.bucketpress.site.MediaFile;
import dev.bucketpress.site.PublicKeys;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.BucketUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

    /** Runs that meet at one key conflict a few times at most, since one of them always succeeds. */
    private static final int MAX_TRIES = 10;

    /** The most links of a post that are looked up at a time: a page of hundreds takes some dozen round trips. */
    private static final int LOOKUPS_AT_ONCE = 16;

    private final Bucket source;
    private final Bucket published;
    private final PostRenderer renderer;
    private final Clock clock;
    private final Backoff backoff;
    private final ParallelRunner lookups;
    private final StaticFiles staticFiles = new StaticFiles();

    public Reconciler(Bucket source, Bucket published, PostRenderer renderer, Clock clock) {
        this(source, published, renderer, clock, Backoff.jittered(), new ParallelRunner(LOOKUPS_AT_ONCE));
    }

    /** Looks up one link after the other, for tests that interleave runs. */
    Reconciler(Bucket source, Bucket published, PostRenderer renderer, Clock clock, Backoff backoff) {
        this(source, published, renderer, clock, backoff, new ParallelRunner(1));
    }

    private Reconciler(
            Bucket source,
            Bucket published,
            PostRenderer renderer,
            Clock clock,
            Backoff backoff,
            ParallelRunner lookups) {
        this.source = source;
        this.published = published;
        this.renderer = renderer;
        this.clock = clock;
        this.backoff = backoff;
        this.lookups = lookups;
    }

    /** What an object is, by the names of its bucket and key alone. */
    public ObjectKind kindOf(String bucket, String key) {
        Optional<SourceKey> post = bucket.equals(published.name()) ? SourceKey.ofRecord(key) : Optional.empty();
        if (post.isPresent()) {
            return new ObjectKind.Record(post.get());
        }
        if (bucket.equals(source.name())) {
            return kindOfSource(new SourceKey(key));
        }
        return bucket.equals(published.name()) ? new ObjectKind.Other(key) : new ObjectKind.Foreign(bucket, key);
    }

    private ObjectKind kindOfSource(SourceKey key) {
        ObjectKind kind = kindByName(key);
        return kind instanceof ObjectKind.Other
                ? kind
                : renderer.sources()
                        .whyIgnored(key)
                        .<ObjectKind>map(why -> new ObjectKind.Ignored(key.value(), why))
                        .orElse(kind);
    }

    private ObjectKind kindByName(SourceKey key) {
        return key.isPost()
                ? new ObjectKind.Post(key)
                : MediaFile.of(key, trustsAuthors())
                        .<ObjectKind>map(ObjectKind.Media::new)
                        .orElseGet(() -> new ObjectKind.Other(key.value()));
    }

    private boolean trustsAuthors() {
        return renderer.markdown().policy() == HtmlPolicy.TRUSTED;
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
        ObjectKind kind = object instanceof ObjectKind.Post post ? kindOfSource(post.source()) : object;
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
        return reconcile(kindByName(new SourceKey(key)), known, left, Isolation.ATTENDED);
    }

    /**
     * Reconciles the posts that ever waited for a page, after it became free.
     *
     * @param left the time that is left for all of them
     * @throws TransientFailure where a bucket was unavailable, or other runs interfered with every try
     */
    public List<RunResult> reconcileWaiting(String page, Duration left, Isolation isolation) {
        RunContext context = new RunContext(source, published, left, isolation);
        new PostRegister(context.published(), PublicKeys.WAITING)
                .of(page)
                .forEach(post -> context.followUp(new FollowUp(post, Optional.empty())));
        return runFollowUps(context, left, isolation);
    }

    private RunResult reconcile(ObjectKind object, PublicationHistory known, Duration left, Isolation isolation) {
        RunContext context = new RunContext(source, published, left, isolation);
        RunResult result = run(context, () -> outcome(object, known, context));
        List<RunResult> followUps = runFollowUps(context, left.minus(result.duration()), isolation);
        run(context, () -> {
            context.endFollowUps();
            return result.outcome();
        });
        return new RunResult(result.outcome(), context.stats(), result.duration(), followUps);
    }

    private List<RunResult> runFollowUps(RunContext context, Duration left, Isolation isolation) {
        Instant start = clock.instant();
        List<RunResult> results = new ArrayList<>();
        for (FollowUp followUp : context.followUps()) {
            Duration rest = left.minus(Duration.between(start, clock.instant()));
            RunContext its = new RunContext(source, published, rest, isolation);
            results.add(run(its, () -> outcome(followUp, its)));
        }
        return List.copyOf(results);
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
            return retryConflicts(post.key(), context, posts(context).tries(post.source(), known));
        }
        if (object instanceof ObjectKind.Media found) {
            MediaReconciler media = media(context);
            MediaOutcome result = retryConflicts(found.key(), context, () -> media.reconcile(found.file()));
            media.scheduleFollowUps(found.file(), result.target(), context);
            return result.outcome();
        }
        if (object instanceof ObjectKind.Ignored ignored) {
            return new Outcome.Ignored(ignored.key(), ignored.why());
        }
        return object instanceof ObjectKind.Foreign foreign ? refused(foreign) : new Outcome.NotAPost(object.key());
    }

    /** Follow-ups have no follow-ups: what such a run finds changed has an event of its own. */
    private Outcome outcome(FollowUp followUp, RunContext context) {
        return retryConflicts(followUp.post().value(), context, posts(context).tries(followUp));
    }

    private PostReconciler posts(RunContext context) {
        return new PostReconciler(context, renderer, clock, media(context), staticFiles, lookups);
    }

    private MediaReconciler media(RunContext context) {
        return new MediaReconciler(context.source(), context.published(), renderer.sources(), trustsAuthors());
    }

    private Outcome refused(ObjectKind.Foreign object) {
        return new Outcome.Refused(
                object.key(),
                "The event is about the bucket `" + object.bucket() + "`; posts come from `" + source.name() + "`.");
    }

    private <T> T retryConflicts(String key, RunContext context, Supplier<T> oneTry) {
        for (int tries = 1; tries <= MAX_TRIES; tries++) {
            context.beginTry();
            try {
                return oneTry.get();
            } catch (Conflict e) {
                if (!context.allows(Backoff.longest(tries))) {
                    break;
                }
                backoff.pause(tries);
            }
        }
        throw TransientFailure.tooManyConflicts(key, context.stats());
    }
}
