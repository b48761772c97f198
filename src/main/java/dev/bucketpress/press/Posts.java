package dev.bucketpress.press;

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
import dev.bucketpress.record.Memory;
import dev.bucketpress.record.SourceStamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes a post's page, record and report agree with its source.
 *
 * <p>Buckets promise something of single objects and nothing across them, events come late and more than once, and a
 * run can die between any two requests. So a run reads the record before the source, claims a page in the record before
 * it writes it, guards each write by what it saw, and looks at the source once more at its end; a test walks every
 * order in which the requests of two runs can follow one another.
 */
record Posts(Job job, Workshop workshop, Clock clock, Files files, SchemaStore schema, Assets assets) {

    /**
     * The runs of one look at a post: what one of them sees of the pages, the next one's guards are made of.
     *
     * @param known what is the post's, whatever its record says
     */
    Supplier<Outcome> runs(SourceKey key, Memory known) {
        if (!key.canHaveARecord()) {
            return () -> rejectForItsKey(key);
        }
        Shelf shelf = Shelf.of(key, job, workshop.records(), schema, assets);
        return () -> run(key, shelf, known);
    }

    /** The record is read before the source, so that no newer record is replaced by what was made of an older source. */
    private Outcome run(SourceKey key, Shelf shelf, Memory known) {
        RecordStore.Found found = shelf.find(known);
        if (key.isDraft()) {
            Optional<String> there = job.source().head(key.value()).map(ObjectHead::etag);
            return new Retracting(shelf).withdraw(found, "it is a draft", there);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Fetched fetched = job.source().get(key.value(), workshop.maxPostBytes());
        Optional<String> read = fetched.seen().map(ObjectHead::etag);
        Reading reading = read(key, fetched, found.memory().firstPublished().orElse(now));
        if (reading instanceof Unpublished unpublished) {
            return new Retracting(shelf).withdraw(found, unpublished.why(), read);
        }
        if (reading instanceof PostProblem problem) {
            return new Retracting(shelf).reject(found, problem, read);
        }
        Post post = (Post) reading;
        Rendering rendering = workshop.render(post, new Neighbours(post, files, shelf.records(), workshop.theme()));
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
        Reports reports = new Reports(job.source());
        if (job.source().head(key.value()).isEmpty()) {
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
