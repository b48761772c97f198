package dev.bucketpress.publish;

import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.record.PublicationHistory;
import dev.bucketpress.run.Backoff;
import dev.bucketpress.run.Conflict;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.RunResult;
import dev.bucketpress.run.TransientFailure;
import dev.bucketpress.site.MediaFile;
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

    private final Bucket source;
    private final Bucket published;
    private final PostRenderer renderer;
    private final Clock clock;
    private final Backoff backoff;
    private final StaticFiles staticFiles = new StaticFiles();

    public Reconciler(Bucket source, Bucket published, PostRenderer renderer, Clock clock) {
        this(source, published, renderer, clock, Backoff.jittered());
    }

    Reconciler(Bucket source, Bucket published, PostRenderer renderer, Clock clock, Backoff backoff) {
        this.source = source;
        this.published = published;
        this.renderer = renderer;
        this.clock = clock;
        this.backoff = backoff;
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

    /** Reconciles a key in a given time, as {@link #reconcile(ObjectKind, Duration)} does. */
    public RunResult reconcile(String bucket, String key, Duration left) {
        return reconcile(kindOf(bucket, key), left);
    }

    /**
     * Reconciles an object, and then the posts that ever waited for a page of its post, if that was ever withdrawn.
     *
     * @param left the time that is left for all of them
     * @throws TransientFailure where a bucket was unavailable, or other runs interfered with every try
     */
    public RunResult reconcile(ObjectKind object, Duration left) {
        return reconcile(object, PublicationHistory.NONE, left);
    }

    /**
     * Reconciles a key of the source bucket, after its record was completed with what is known of the post: its pages in
     * the public bucket, and whether there is a report. Something is missing in a record only where somebody else wrote
     * or removed it.
     *
     * @param known what was found in the buckets and belongs to the post by its user metadata or key
     * @throws TransientFailure where a bucket was unavailable, or other runs interfered with every try
     */
    public RunResult reclaim(String key, PublicationHistory known, Duration left) {
        return reconcile(kindOf(source.name(), key), known, left);
    }

    private RunResult reconcile(ObjectKind object, PublicationHistory known, Duration left) {
        Instant start = clock.instant();
        RunContext context = new RunContext(source, published, left);
        RunResult result = run(object, known, context);
        List<RunResult> followUps = new ArrayList<>();
        for (SourceKey post : context.followUps()) {
            Duration rest = left.minus(Duration.between(start, clock.instant()));
            followUps.add(run(
                    kindOf(source.name(), post.value()),
                    PublicationHistory.NONE,
                    new RunContext(source, published, rest)));
        }
        return new RunResult(result.outcome(), result.stats(), result.duration(), List.copyOf(followUps));
    }

    /** Follow-ups have no follow-ups: a post that such a run withdraws has an event of its own. */
    private RunResult run(ObjectKind object, PublicationHistory known, RunContext context) {
        Instant start = clock.instant();
        Outcome outcome;
        try {
            outcome = outcome(object, known, context);
        } catch (BucketUnavailable e) {
            throw new TransientFailure(e.getMessage(), e, context.stats());
        }
        return new RunResult(outcome, context.stats(), Duration.between(start, clock.instant()));
    }

    private Outcome outcome(ObjectKind object, PublicationHistory known, RunContext context) {
        MediaReconciler media = new MediaReconciler(context.source(), context.published(), trustsAuthors());
        if (object instanceof ObjectKind.Post post) {
            PostReconciler posts = new PostReconciler(context, renderer, clock, media, staticFiles);
            return retryConflicts(post.key(), context, posts.tries(post.source(), known));
        }
        if (object instanceof ObjectKind.Media found) {
            return retryConflicts(found.key(), context, () -> media.reconcile(found.file()));
        }
        return object instanceof ObjectKind.Foreign foreign ? refused(foreign) : new Outcome.NotAPost(object.key());
    }

    private Outcome refused(ObjectKind.Foreign object) {
        return new Outcome.Refused(
                object.key(),
                "The event is about the bucket `" + object.bucket() + "`; posts come from `" + source.name() + "`.");
    }

    private Outcome retryConflicts(String key, RunContext context, Supplier<Outcome> oneTry) {
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
