package dev.bucketpress.press;

import dev.bucketpress.bucket.Bucket;
import dev.bucketpress.bucket.BucketUnavailable;
import dev.bucketpress.markdown.HtmlPolicy;
import dev.bucketpress.post.SourceKey;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * Makes the public bucket agree with the source bucket, a key at a time. Created, edited, deleted, drafted, delivered
 * twice, delivered late: every event comes to the same look at what is there now.
 */
public final class Press {

    /** Runs that meet at one key disturb each other a few times at most, since one of them always gets through. */
    private static final int MAX_TRIES = 10;

    private final Bucket source;
    private final Bucket publicBucket;
    private final Backoff backoff;
    private final Files files;
    private final Posts posts;

    public Press(Bucket source, Bucket publicBucket, Workshop workshop, Clock clock) {
        this(source, publicBucket, workshop, clock, Backoff.jittered());
    }

    Press(Bucket source, Bucket publicBucket, Workshop workshop, Clock clock, Backoff backoff) {
        this.source = source;
        this.publicBucket = publicBucket;
        this.backoff = backoff;
        this.files = new Files(source, publicBucket, workshop.markdown().policy() == HtmlPolicy.TRUSTED);
        this.posts = new Posts(
                source, publicBucket, workshop, clock, files, new SchemaStore(publicBucket), new Assets(publicBucket));
    }

    /**
     * Looks at a key that an event names.
     *
     * @throws TransientFailure where a bucket did not do its work, or other runs were always faster
     */
    public Outcome look(String bucket, String key) {
        if (bucket.equals(source.name())) {
            try {
                return reconcile(new SourceKey(key));
            } catch (BucketUnavailable e) {
                throw new TransientFailure(e.getMessage(), e);
            }
        }
        if (bucket.equals(publicBucket.name())) {
            return new Outcome.NotAPost(key);
        }
        return new Outcome.Refused(
                key, "The event is about the bucket `" + bucket + "`; posts come from `" + source.name() + "`.");
    }

    private Outcome reconcile(SourceKey key) {
        if (key.isPost()) {
            return untilUndisturbed(key, posts.runs(key));
        }
        return files.file(key)
                .map(file -> untilUndisturbed(key, () -> files.look(file)))
                .orElseGet(() -> new Outcome.NotAPost(key.value()));
    }

    private Outcome untilUndisturbed(SourceKey key, Supplier<Outcome> run) {
        for (int tries = 1; tries <= MAX_TRIES; tries++) {
            try {
                return run.get();
            } catch (Disturbed e) {
                backoff.pause(tries);
            }
        }
        throw TransientFailure.disturbed(key.value());
    }
}
