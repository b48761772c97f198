package dev.bucketpress.publish;

import dev.bucketpress.record.PageVersion;
import dev.bucketpress.record.PublicationHistory;
import dev.bucketpress.record.Records;
import dev.bucketpress.run.Conflict;
import dev.bucketpress.site.PublicKeys;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.theme.ScriptLibrary;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The objects of one post in the two buckets, by kind. A run reads and writes them only through this class. */
record PostObjects(
        SourceKey key,
        RunContext context,
        PageStore pages,
        RecordStore records,
        ProblemReports reports,
        PostRegister waiting,
        PostRegister referrers,
        StaticFiles staticFiles) {

    /** The most posts that link to one post and get their runs in one invocation: some seconds of work. */
    private static final int MAX_REFERRERS = 100;

    static PostObjects of(SourceKey key, RunContext context, Records records, StaticFiles staticFiles) {
        return new PostObjects(
                key,
                context,
                new PageStore(context.published(), key),
                new RecordStore(context.published(), records),
                new ProblemReports(context.source()),
                new PostRegister(context.published(), PublicKeys.WAITING),
                new PostRegister(context.published(), PublicKeys.REFERRERS),
                staticFiles);
    }

    /**
     * Reads the record of the post, after writing into it what is known and missing in it. Something is missing only
     * where somebody else wrote or removed the record; then this write is the claim of the page.
     */
    RecordStore.Found find(PublicationHistory known) {
        RecordStore.Found found = records.find(key);
        PublicationHistory complete = found.history().with(known);
        return complete.equals(found.history()) ? found : records.replace(found, found.with(complete));
    }

    /** Whether the page is still the one that the record of the published post names. */
    boolean hasRecordedPage(RecordStore.Found found) {
        PageVersion page = found.live().orElseThrow().page();
        return pages.isStill(page.key(), page.etag());
    }

    /** Writes the schema of records and the script of pages, unless they are there. */
    void provideOwnFiles() {
        staticFiles.provideOwn(context.published());
    }

    /** Writes the files of a library before the page that loads them, unless they are there. */
    void provide(ScriptLibrary library) {
        staticFiles.provide(library, context.published());
    }

    /**
     * Removes the problem report of the post, if its record says that there may be one.
     *
     * @return whether there was one
     */
    boolean clearReport(RecordStore.Found found) {
        return found.history().reported() && reports.clear(key);
    }

    /** Schedules the runs of other posts that this post's run is followed by. */
    void scheduleFollowUps(RecordStore.Found found) {
        if (!context.hasFollowUps()) {
            return;
        }
        RecordStore.Found noted = new PageSuccession(this).schedule(found);
        // step: follow-ups of referrers
        if (noted.history().mayHaveStaleReferrers()) {
            scheduleReferrers(noted);
        }
    }

    /**
     * Schedules runs for a portion of the posts that link to this one. How far they came is noted in the record, whose
     * own event brings about the run for the next portion.
     */
    private void scheduleReferrers(RecordStore.Found found) {
        FollowUp.Shown shown = new FollowUp.Shown(key, LinkTarget.of(found).version());
        String last = found.history().awaited().orElse("");
        List<SourceKey> rest = referrers.of(key.value()).stream()
                .filter(post -> !post.equals(key) && post.value().compareTo(last) > 0)
                .sorted(Comparator.comparing(SourceKey::value))
                .toList();
        List<SourceKey> portion = rest.subList(0, Math.min(rest.size(), MAX_REFERRERS));
        portion.forEach(post -> context.followUp(new FollowUp(post, Optional.of(shown))));
        boolean isLast = portion.size() == rest.size();
        context.afterFollowUps(() -> noteProgress(
                found,
                isLast
                        ? end(found)
                        : Optional.of(portion.get(portion.size() - 1).value())));
    }

    /** A post that was never published stays awaited. */
    private static Optional<String> end(RecordStore.Found found) {
        boolean wasPublished = found.live().isPresent() || found.history().hasEverChanged();
        return wasPublished ? Optional.empty() : Optional.of("");
    }

    /** Another run may have written the record meanwhile: a follow-up that has no follow-ups itself. */
    private void noteProgress(RecordStore.Found found, Optional<String> progress) {
        RecordStore.Found now = found;
        while (isAtTheSamePoint(now, found)
                && !now.history().awaited().equals(progress)
                && !records.replaceIfStill(now, now.with(now.history().withAwaited(progress)))) {
            now = records.find(key);
        }
    }

    /** Otherwise the post has changed again, by a run that has follow-ups of its own. */
    private static boolean isAtTheSamePoint(RecordStore.Found now, RecordStore.Found found) {
        return now.history().awaited().equals(found.history().awaited())
                && LinkTarget.of(now).equals(LinkTarget.of(found));
    }

    /**
     * Checks the source again after everything was written.
     *
     * @param read the ETag of the source that was published; empty where there was none
     * @throws Conflict where the source has changed since
     */
    void verifySource(Optional<String> read) {
        if (!context.source().etag(key.value()).equals(read)) {
            throw new Conflict(key.value());
        }
    }
}
