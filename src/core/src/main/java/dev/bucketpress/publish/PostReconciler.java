package dev.bucketpress.publish;

import dev.bucketpress.markdown.RenderResult;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.post.Post;
import dev.bucketpress.post.ReadResult;
import dev.bucketpress.post.Unpublished;
import dev.bucketpress.record.PublicationHistory;
import dev.bucketpress.record.SourceVersion;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.FetchResult;
import dev.bucketpress.storage.ObjectHead;
import dev.bucketpress.text.Problem;
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
record PostReconciler(
        RunContext job,
        PostRenderer workshop,
        Clock clock,
        MediaReconciler files,
        SchemaStore schema,
        AssetStore assets) {

    /**
     * The runs of one look at a post: what one of them sees of the pages, the next one's guards are made of.
     *
     * @param known what is the post's, whatever its record says
     */
    Supplier<Outcome> runs(SourceKey key, PublicationHistory known) {
        if (!key.canHaveARecord()) {
            return () -> rejectForItsKey(key);
        }
        PostObjects shelf = PostObjects.of(key, job, workshop.records(), schema, assets);
        return () -> run(key, shelf, known);
    }

    /** The record is read before the source, so that no newer record is replaced by what was made of an older source. */
    private Outcome run(SourceKey key, PostObjects shelf, PublicationHistory known) {
        RecordStore.Found found = shelf.find(known);
        if (key.isDraft()) {
            Optional<String> there = job.source().head(key.value()).map(ObjectHead::etag);
            return new Withdrawal(shelf).withdraw(found, "it is a draft", there);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        FetchResult fetched = job.source().get(key.value(), workshop.maxPostBytes());
        Optional<String> read = fetched.seen().map(ObjectHead::etag);
        ReadResult reading = read(key, fetched, found.memory().firstPublished().orElse(now));
        if (reading instanceof Unpublished unpublished) {
            return new Withdrawal(shelf).withdraw(found, unpublished.why(), read);
        }
        if (reading instanceof ReadResult.Invalid invalid) {
            return new Withdrawal(shelf).reject(found, invalid.problem(), read);
        }
        Post post = (Post) reading;
        RenderResult rendering =
                workshop.render(post, new BucketLinkResolver(post, files, shelf.records(), workshop.theme()));
        if (rendering instanceof RenderResult.Unrenderable unrenderable) {
            return new Withdrawal(shelf)
                    .reject(found, unrenderable.problem().plusLines(post.body().linesBefore()), read);
        }
        RenderedPost edition = workshop.print(post, (RenderedBody) rendering);
        return new PostPublisher(workshop, shelf, edition, stamp(key, (FetchResult.Whole) fetched), now).publish(found);
    }

    private ReadResult read(SourceKey key, FetchResult fetched, Instant firstPublication) {
        if (fetched instanceof FetchResult.Whole whole) {
            return workshop.reader().read(key, whole.bytes(), firstPublication);
        }
        if (fetched instanceof FetchResult.TooLarge large) {
            return new ReadResult.Invalid(Problem.ofTheFile(
                    "The file has " + large.head().size() + " bytes; a post may have " + workshop.maxPostBytes() + ".",
                    "Part the post in two, or raise the setting `bucketpress.max-post-bytes`."));
        }
        return new Unpublished("it is not in the bucket");
    }

    private static SourceVersion stamp(SourceKey key, FetchResult.Whole source) {
        return new SourceVersion(
                key.value(), source.head().etag(), source.head().size());
    }

    /** A post that can have no record was never published, and all there may be of it is a report. */
    private Outcome rejectForItsKey(SourceKey key) {
        ProblemReports reports = new ProblemReports(job.source());
        if (job.source().head(key.value()).isEmpty()) {
            reports.clear(key);
            return new Outcome.Ignored(key.value(), "it is not in the bucket");
        }
        Problem problem = Problem.ofTheFile(
                "The file's name, with its folders, is too long for its record's key in S3, or holds a control character.",
                "Give the file or its folders shorter, plain names.");
        reports.write(key, problem);
        return new Outcome.Rejected(key.value(), problem);
    }
}
