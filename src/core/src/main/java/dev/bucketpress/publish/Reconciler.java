package dev.bucketpress.publish;

import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.record.PublicationHistory;
import dev.bucketpress.run.Backoff;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.RunResult;
import dev.bucketpress.run.TransientFailure;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.BucketUnavailable;
import dev.bucketpress.storage.ObjectHead;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes the public bucket agree with the source bucket, a key at a time. Created, edited, deleted, drafted, delivered
 * twice, delivered late: every event comes to the same look at what is there now. Looks at different keys may go on at
 * the same time.
 */
public final class Reconciler {

    /**
     * The time for a look where nobody says what is left. A post takes less than a second; a minute lets S3 come to
     * itself after throttling, and is about as long as a person waits who has no Lambda function around the press.
     */
    public static final Duration USUAL_TIME = Duration.ofMinutes(1);

    /** Runs that meet at one key disturb each other a few times at most, since one of them always gets through. */
    private static final int MAX_TRIES = 10;

    private final Bucket source;
    private final Bucket publicBucket;
    private final PostRenderer workshop;
    private final Clock clock;
    private final Backoff backoff;
    private final SchemaStore schema = new SchemaStore();
    private final AssetStore assets = new AssetStore();

    public Reconciler(Bucket source, Bucket publicBucket, PostRenderer workshop, Clock clock) {
        this(source, publicBucket, workshop, clock, Backoff.jittered());
    }

    Reconciler(Bucket source, Bucket publicBucket, PostRenderer workshop, Clock clock, Backoff backoff) {
        this.source = source;
        this.publicBucket = publicBucket;
        this.workshop = workshop;
        this.clock = clock;
        this.backoff = backoff;
    }

    /**
     * Looks at a key, with the usual time for it.
     *
     * @throws TransientFailure as the other look does
     */
    public Outcome look(String bucket, String key) {
        return look(bucket, key, USUAL_TIME).outcome();
    }

    /**
     * Looks at a key that an event names, and then at those that ever waited for a page of its post, if that was ever withdrawn.
     *
     * @param left the time that is left for it
     * @throws TransientFailure where a bucket did not do its work, or other runs were always faster
     */
    public RunResult look(String bucket, String key, Duration left) {
        return look(bucket, key, PublicationHistory.NONE, left);
    }

    /**
     * Looks at a key of the source bucket, and has the post's record name first what it has forgotten of the post: its
     * pages in the public bucket, and whether there is a report. Only what somebody else does to records makes them
     * forget.
     *
     * @param known what was found in the buckets and says that it is the post's
     * @throws TransientFailure as the other look does
     */
    public RunResult reclaim(String key, PublicationHistory known, Duration left) {
        return look(source.name(), key, known, left);
    }

    /** Whose an object of the public bucket is, by what was written beside it; empty where Bucketpress did not write it. */
    public static Optional<SourceKey> owner(ObjectHead object) {
        return PageStore.owner(object);
    }

    /** The post whose record an object is; empty where it is none's. What is made of records is not the press's work. */
    public Optional<SourceKey> postOfRecord(String bucket, String key) {
        return bucket.equals(publicBucket.name()) ? SourceKey.ofRecord(key) : Optional.empty();
    }

    private RunResult look(String bucket, String key, PublicationHistory known, Duration left) {
        Instant begun = clock.instant();
        RunContext job = new RunContext(source, publicBucket, left);
        RunResult look = look(bucket, key, known, job);
        List<RunResult> others = new ArrayList<>();
        for (SourceKey other : job.others()) {
            Duration rest = left.minus(Duration.between(begun, clock.instant()));
            others.add(look(
                    source.name(), other.value(), PublicationHistory.NONE, new RunContext(source, publicBucket, rest)));
        }
        return new RunResult(look.outcome(), look.effort(), look.took(), List.copyOf(others));
    }

    /** Pages that the looks at others find free bring about no further ones: their posts have events of their own. */
    private RunResult look(String bucket, String key, PublicationHistory known, RunContext job) {
        Instant begun = clock.instant();
        Outcome outcome = outcome(bucket, key, known, job);
        return new RunResult(outcome, job.effort(), Duration.between(begun, clock.instant()));
    }

    private Outcome outcome(String bucket, String key, PublicationHistory known, RunContext job) {
        if (bucket.equals(source.name())) {
            try {
                return reconcile(new SourceKey(key), known, job);
            } catch (BucketUnavailable e) {
                throw new TransientFailure(e.getMessage(), e, job.effort());
            }
        }
        if (bucket.equals(publicBucket.name())) {
            return new Outcome.NotAPost(key);
        }
        return new Outcome.Refused(
                key, "The event is about the bucket `" + bucket + "`; posts come from `" + source.name() + "`.");
    }

    private Outcome reconcile(SourceKey key, PublicationHistory known, RunContext job) {
        MediaReconciler files = new MediaReconciler(
                job.source(), job.published(), workshop.markdown().policy() == HtmlPolicy.TRUSTED);
        if (key.isPost()) {
            return untilUndisturbed(
                    key, job, new PostReconciler(job, workshop, clock, files, schema, assets).runs(key, known));
        }
        return files.file(key)
                .map(file -> untilUndisturbed(key, job, () -> files.look(file)))
                .orElseGet(() -> new Outcome.NotAPost(key.value()));
    }

    private Outcome untilUndisturbed(SourceKey key, RunContext job, Supplier<Outcome> run) {
        for (int tries = 1; tries <= MAX_TRIES; tries++) {
            job.begin();
            try {
                return run.get();
            } catch (Conflict e) {
                if (!job.allows(Backoff.longest(tries))) {
                    break;
                }
                backoff.pause(tries);
            }
        }
        throw TransientFailure.disturbed(key.value(), job.effort());
    }
}
