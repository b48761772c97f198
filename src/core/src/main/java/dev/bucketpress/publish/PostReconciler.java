package dev.bucketpress.publish;

import dev.bucketpress.look.ThemeFolder;
import dev.bucketpress.markdown.RenderResult;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.links.LinkResolver;
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
import dev.bucketpress.text.ProblemException;
import dev.bucketpress.threads.Overlap;
import dev.bucketpress.threads.ParallelRunner;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Makes the page, record and problem report of a post agree with its source.
 *
 * <p>S3 gives guarantees for single objects and none across objects, events come late and more than once, and a run can
 * die between any two requests. So a run claims a page in the record before it writes the page, makes each write conditional
 * on what it saw, and checks the source again at its end. A test walks every interleaving of the requests of two runs.
 *
 * @param builtIn what posts are made with, but for what the owner put into the theme folder
 */
record PostReconciler(
        RunContext context,
        PostRenderer builtIn,
        ThemeFolder folder,
        Clock clock,
        MediaReconciler media,
        StaticFiles staticFiles,
        ParallelRunner lookups,
        Overlap overlap) {

    /**
     * What a try reads first.
     *
     * @param source which was read beside the record; empty where it is to be read after it
     */
    private record FirstReads(RecordStore.Found found, Optional<FetchResult> source) {}

    /**
     * The tries of one run. They share a {@link PageStore}: what one try saw of the pages is the condition of the next
     * one's writes.
     *
     * @param known what belongs to the post, whatever its record says
     */
    Supplier<Outcome> tries(SourceKey key, PublicationHistory known) {
        if (!key.canHaveARecord()) {
            return () -> rejectForItsKey(key);
        }
        PostObjects objects = PostObjects.of(key, context, builtIn.records(), staticFiles);
        AttemptGuard guard = new AttemptGuard(objects, context.isolation());
        return () -> reconcile(objects, guard, read(objects, known));
    }

    /**
     * Reads the record and, at the same time, the source. What may make the run leave the source alone, or write the record
     * first, lets it wait. Nor is a source used that may be older than the record of a post that was ever reported: see
     * the package's documentation.
     */
    private FirstReads read(PostObjects objects, PublicationHistory known) {
        boolean waits = context.isolation().notesAttempts()
                || !known.equals(PublicationHistory.NONE)
                || whyUnpublished(objects.key()).isPresent();
        if (waits) {
            return new FirstReads(objects.find(known), Optional.empty());
        }
        Overlap.Both<RecordStore.Found, FetchResult> both =
                overlap.of(() -> objects.find(known), () -> fetch(objects.key()));
        boolean reported = both.one().history().reported();
        return new FirstReads(
                both.one(),
                /* step: the second reading of a reported post */ Optional.of(both.other())
                        .filter(source -> !reported));
    }

    private FetchResult fetch(SourceKey key) {
        return context.source().get(key.value(), builtIn.maxPostBytes());
    }

    /**
     * The tries of a follow-up. The first ends at once where the post shows already what it is to show. A later one may
     * have been brought about by a newer change of the same target.
     */
    Supplier<Outcome> tries(FollowUp followUp) {
        Optional<String> ignored = builtIn.sources().whyIgnored(followUp.post());
        if (ignored.isPresent()) {
            return () -> new Outcome.Ignored(followUp.post().value(), ignored.get());
        }
        if (!followUp.post().canHaveARecord()) {
            return () -> rejectForItsKey(followUp.post());
        }
        PostObjects objects = PostObjects.of(followUp.post(), context, builtIn.records(), staticFiles);
        AttemptGuard guard = new AttemptGuard(objects, context.isolation());
        return () -> {
            RecordStore.Found found = objects.find(PublicationHistory.NONE);
            boolean isDone = /* step: a new try of a follow-up */ context.isFirstTry()
                    && followUp.shown().filter(shown -> shown.isIn(found)).isPresent()
                    && /* step: check of a referrer's page */ objects.hasRecordedPage(found);
            return isDone
                    ? new Outcome.Unchanged(followUp.post().value())
                    : reconcile(objects, guard, new FirstReads(found, Optional.empty()));
        };
    }

    private Outcome reconcile(PostObjects objects, AttemptGuard guard, FirstReads reads) {
        RecordStore.Found found = reads.found();
        Optional<String> why = whyUnpublished(objects.key());
        if (why.isPresent()) {
            Optional<String> there = context.source().etag(objects.key().value());
            return new Withdrawal(objects).withdraw(found, why.get(), there);
        }
        return guard.concerns(found)
                ? attempt(objects, guard, found)
                : make(objects, found, reads.source().orElseGet(() -> fetch(objects.key())))
                        .apply(found);
    }

    private Optional<String> whyUnpublished(SourceKey key) {
        return key.isDraft() ? Optional.of("it is a draft") : builtIn.sources().whyIgnored(key);
    }

    /** The guard encloses what takes memory and time of the post's own, from reading to rendering. */
    private Outcome attempt(PostObjects objects, AttemptGuard guard, RecordStore.Found found) {
        Optional<String> etag = context.source().etag(objects.key().value());
        if (guard.isPoison(found, etag)) {
            return guard.reject(found, etag);
        }
        RecordStore.Found begun = guard.begin(found, etag);
        Function<RecordStore.Found, Outcome> made;
        try {
            made = make(objects, begun, fetch(objects.key()));
        } catch (RuntimeException | LinkageError e) {
            guard.abandon(begun);
            throw e;
        }
        return made.apply(guard.end(begun));
    }

    /** Makes of the source all that is to be written. What is returned writes it, in place of a record. */
    private Function<RecordStore.Found, Outcome> make(
            PostObjects objects, RecordStore.Found found, FetchResult fetched) {
        SourceKey key = objects.key();
        Instant now = clock.instant();
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        Optional<String> read = fetched.seen().map(ObjectHead::etag);
        ReadResult readResult =
                read(key, fetched, found.history().firstPublished().orElse(second));
        if (readResult instanceof Unpublished unpublished) {
            return record -> new Withdrawal(objects).withdraw(record, unpublished.why(), read);
        }
        if (readResult instanceof ReadResult.Invalid invalid) {
            return record -> new Withdrawal(objects).reject(record, invalid.problem(), read);
        }
        Post post = (Post) readResult;
        TimedPost timed = new TimedPost(post, clock, now);
        timed.schedule(context);
        return timed.checked(
                timed.hidden(objects, read).orElseGet(() -> publication(post, objects, found, fetched, second)));
    }

    private Function<RecordStore.Found, Outcome> publication(
            Post post, PostObjects objects, RecordStore.Found found, FetchResult fetched, Instant now) {
        SourceKey key = objects.key();
        Optional<String> read = fetched.seen().map(ObjectHead::etag);
        PostRenderer renderer = builtIn.with(folder.current(context.source()));
        References references = new References(objects, media, lookups, found);
        LinkResolver links = new BucketLinkResolver(post, renderer, media, references);
        RenderResult renderResult = renderer.renderBody(post, links);
        if (renderResult instanceof RenderResult.Unrenderable unrenderable) {
            Problem problem = post.inFile(unrenderable.problem(), unrenderable.inExcerpt());
            return record -> new Withdrawal(objects).reject(record, problem, read);
        }
        Translations translations = Translations.of(post, objects, found, references, renderer.theme());
        RenderedPost rendered = renderer.renderPage(post, (RenderedBody) renderResult, links, references, translations);
        return new PostPublisher(renderer, objects, rendered, sourceVersion(key, (FetchResult.Whole) fetched), now)
                ::publish;
    }

    private ReadResult read(SourceKey key, FetchResult fetched, Instant firstPublication) {
        if (fetched instanceof FetchResult.Whole whole) {
            return read(key, new UploadedText(whole, builtIn.maxPostBytes()), firstPublication);
        }
        if (fetched instanceof FetchResult.TooLarge large) {
            return new ReadResult.Invalid(Problem.ofTheFile(
                    "The file has " + large.head().size() + " bytes; a post may have " + builtIn.maxPostBytes() + ".",
                    "Part the post in two, or raise the setting `bucketpress.max-post-bytes`."));
        }
        return new Unpublished("it is not in the bucket");
    }

    private ReadResult read(SourceKey key, UploadedText text, Instant firstPublication) {
        try {
            return builtIn.reader().read(key, text.bytes(), firstPublication);
        } catch (ProblemException e) {
            return new ReadResult.Invalid(e.problem());
        }
    }

    private static SourceVersion sourceVersion(SourceKey key, FetchResult.Whole source) {
        return new SourceVersion(
                key.value(), source.head().etag(), source.head().size());
    }

    /** A post whose key is too long for a record was never published, and can have no other object than a report. */
    private Outcome rejectForItsKey(SourceKey key) {
        ProblemReports reports = new ProblemReports(context.source());
        if (context.source().head(key.value()).isEmpty()) {
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
