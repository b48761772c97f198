package dev.bucketpress.press;

import dev.bucketpress.bucket.Bucket;
import dev.bucketpress.bucket.BucketUnavailable;
import dev.bucketpress.bucket.Fetched;
import dev.bucketpress.bucket.ObjectHead;
import dev.bucketpress.markdown.Rendered;
import dev.bucketpress.markdown.Rendering;
import dev.bucketpress.markdown.Unrenderable;
import dev.bucketpress.post.Position;
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
    private final Backoff backoff;

    public Press(Bucket source, Bucket publicBucket, Workshop workshop, Clock clock, Backoff backoff) {
        this.source = source;
        this.publicBucket = publicBucket;
        this.workshop = workshop;
        this.clock = clock;
        this.backoff = backoff;
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
        if (!key.isPost()) {
            return new Outcome.NotAPost(key.value());
        }
        if (!key.canHaveARecord()) {
            return rejectForItsKey(key);
        }
        // What was seen of the pages outlives a try: the guards of the next one are made of it.
        Shelf shelf = Shelf.of(key, source, publicBucket, workshop.records());
        for (int tries = 1; tries <= MAX_TRIES; tries++) {
            try {
                return run(key, shelf);
            } catch (Disturbed e) {
                backoff.pause(tries);
            }
        }
        throw TransientFailure.disturbed(key.value());
    }

    /**
     * One run down the road. The record is read before the source, so that no newer record is ever replaced by what was
     * made of an older source.
     *
     * @throws Disturbed where another run was met on it
     */
    private Outcome run(SourceKey key, Shelf shelf) {
        RecordStore.Found found = shelf.records().find(key);
        if (key.isDraft()) {
            Optional<String> there = source.head(key.value()).map(ObjectHead::etag);
            return new Retracting(shelf).withdraw(found, "it is a draft", there);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Fetched fetched = source.get(key.value(), workshop.maxPostBytes());
        Optional<String> read = fetched.seen().map(ObjectHead::etag);
        Reading reading = read(key, fetched, found.memory().firstPublished().orElse(now));
        if (reading instanceof Unpublished unpublished) {
            return new Retracting(shelf).withdraw(found, unpublished.why(), read);
        }
        if (reading instanceof PostProblem problem) {
            return new Retracting(shelf).reject(found, problem, read);
        }
        Post post = (Post) reading;
        Rendering rendering = workshop.render(post);
        if (rendering instanceof Unrenderable unrenderable) {
            return new Retracting(shelf).reject(found, problem(post, unrenderable), read);
        }
        Edition edition = workshop.print(post, (Rendered) rendering);
        return new Publishing(workshop, shelf, edition, stamp(key, (Fetched.Whole) fetched), now).publish(found);
    }

    private static PostProblem problem(Post post, Unrenderable body) {
        Position at = new Position(post.body().lineOfFile(body.line()), body.column());
        return new PostProblem(at, body.what(), body.remedy());
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
        Reports reports = new Reports(source);
        if (source.head(key.value()).isEmpty()) {
            reports.clear(key);
            return new Outcome.Ignored(key.value(), "it is not in the bucket");
        }
        PostProblem problem = PostProblem.ofTheFile(
                "The file's name, with its folders, is too long for its record's key in S3, or holds a control character.",
                "Give the file or its folders shorter, plain names.");
        reports.write(key, problem);
        return new Outcome.Rejected(key.value(), problem);
    }
}
