package dev.bucketpress.publish;

import dev.bucketpress.record.PublicationHistory;
import dev.bucketpress.record.Records;
import dev.bucketpress.run.Conflict;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.theme.ScriptLibrary;
import java.util.Optional;

/** The objects of one post in the two buckets, by kind. A run reads and writes them only through this class. */
record PostObjects(
        SourceKey key,
        RunContext context,
        PageStore pages,
        RecordStore records,
        ProblemReports reports,
        WaitingList waitingList,
        StaticFiles staticFiles) {

    static PostObjects of(SourceKey key, RunContext context, Records records, StaticFiles staticFiles) {
        return new PostObjects(
                key,
                context,
                new PageStore(context.published(), key),
                new RecordStore(context.published(), records),
                new ProblemReports(context.source()),
                new WaitingList(context.published()),
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

    /** Writes the schema of records, unless it is there. */
    void provideSchema() {
        staticFiles.provideSchema(context.published());
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

    /**
     * Schedules runs for the posts that ever waited for a page of this post, if this post was ever withdrawn. A run that
     * dies during such a follow-up is not retried for the sake of the other post, so each later run of this post
     * schedules all of them again, whatever became of the pages.
     */
    void scheduleWaiting(PublicationHistory history) {
        // step: follow-ups after a withdrawal
        if (history.withdrawals() > 0) {
            history.pages().stream()
                    .flatMap(page -> waitingList.of(page).stream())
                    .filter(post -> !post.equals(key))
                    .forEach(context::followUp);
        }
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
