package dev.bucketpress.press;

import dev.bucketpress.bucket.Bucket;
import dev.bucketpress.bucket.BucketUnavailable;
import dev.bucketpress.bucket.Fetched;
import dev.bucketpress.markdown.HtmlPolicy;
import dev.bucketpress.post.Post;
import dev.bucketpress.post.PostProblem;
import dev.bucketpress.post.Reading;
import dev.bucketpress.post.SourceKey;
import dev.bucketpress.post.Unpublished;
import dev.bucketpress.record.SourceStamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes the public bucket agree with the source bucket, a key at a time. Created, edited, deleted, drafted, delivered
 * twice, delivered late: every event comes to the same look at what is there now.
 */
public final class Press {

    /** Runs that meet at one post disturb each other a few times at most, since one of them always gets through. */
    private static final int MAX_TRIES = 10;

    private final Bucket source;
    private final Bucket publicBucket;
    private final Workshop workshop;
    private final Clock clock;
    private final Shelf shelf;
    private final Publishing publishing;
    private final Retracting retracting;
    private final Files files;

    public Press(Bucket source, Bucket publicBucket, Workshop workshop, Clock clock) {
        this.source = source;
        this.publicBucket = publicBucket;
        this.workshop = workshop;
        this.clock = clock;
        this.shelf = Shelf.of(source, publicBucket, workshop.records());
        this.files = new Files(source, publicBucket, workshop.markdown().policy() == HtmlPolicy.TRUSTED);
        this.publishing = new Publishing(workshop, shelf, files);
        this.retracting = new Retracting(shelf);
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
            return key.canHaveARecord() ? untilUndisturbed(key, () -> run(key)) : rejectForItsKey(key);
        }
        return files.file(key)
                .map(file -> untilUndisturbed(key, () -> files.look(file)))
                .orElseGet(() -> new Outcome.NotAPost(key.value()));
    }

    private static Outcome untilUndisturbed(SourceKey key, Supplier<Optional<Outcome>> run) {
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            Optional<Outcome> outcome = run.get();
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        throw TransientFailure.disturbed(key.value());
    }

    /**
     * One run down the road; empty where another run was met on it. The record is read before the source, so that no
     * newer record is ever replaced by what was made of an older source.
     */
    private Optional<Outcome> run(SourceKey key) {
        RecordStore.Found found = shelf.records().find(key);
        if (key.isDraft()) {
            return retracting.withdraw(found, "it is a draft");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Fetched fetched = source.get(key.value(), workshop.maxPostBytes());
        Reading reading = read(key, fetched, found.memory().firstPublished().orElse(now));
        if (reading instanceof Unpublished unpublished) {
            return retracting.withdraw(found, unpublished.why());
        }
        if (reading instanceof PostProblem problem) {
            return retracting.reject(found, problem);
        }
        Publishing.Result result = publishing.publish(found, (Post) reading, stamp(key, (Fetched.Whole) fetched), now);
        if (result instanceof Publishing.Result.Impossible impossible) {
            return retracting.reject(found, impossible.problem());
        }
        return result instanceof Publishing.Result.Done done ? Optional.of(done.outcome()) : Optional.empty();
    }

    private Reading read(SourceKey key, Fetched fetched, Instant firstPublication) {
        if (fetched instanceof Fetched.Whole whole) {
            return workshop.reader().read(key, whole.bytes(), firstPublication);
        }
        if (fetched instanceof Fetched.TooLarge large) {
            return PostProblem.ofTheFile(
                    "The file has " + large.head().size() + " bytes; a post may have " + workshop.maxPostBytes() + ".",
                    "Part the post in two, or raise the setting `bucketpress.max-post-bytes`.");
        }
        return new Unpublished("it is not in the bucket");
    }

    private static SourceStamp stamp(SourceKey key, Fetched.Whole source) {
        return new SourceStamp(key.value(), source.head().etag(), source.head().size());
    }

    /** A post that can have no record was never published, and all there may be of it is a report. */
    private Outcome rejectForItsKey(SourceKey key) {
        if (source.head(key.value()).isEmpty()) {
            shelf.reports().clear(key);
            return new Outcome.Ignored(key.value(), "it is not in the bucket");
        }
        PostProblem problem = PostProblem.ofTheFile(
                "The file's name, with its folders, is too long for its record's key in S3, or holds a control character.",
                "Give the file or its folders shorter, plain names.");
        shelf.reports().write(key, problem);
        return new Outcome.Rejected(key.value(), problem);
    }
}
