package dev.bucketpress.publish;

import dev.bucketpress.record.PostRecord;
import dev.bucketpress.record.PublicationHistory;
import dev.bucketpress.run.Conflict;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.text.Problem;
import java.util.Optional;

/** Withdraws a post that is not to be published, or rejects one that has a problem. */
record Withdrawal(PostObjects objects) {

    /**
     * Rejects a post: writes its problem report. What is published of the post stays.
     *
     * @param read the ETag of the source; empty where there was none
     */
    Outcome reject(RecordStore.Found found, Problem problem, Optional<String> read) {
        return rejected(report(found, problem), problem, read);
    }

    /**
     * Rejects a post whose page is another's. The post is added to the waiting list of the page before the page is
     * checked again: either the page has changed by then, or the run that removes it finds the post on the list.
     *
     * @param etag of the other's page
     */
    Outcome rejectTakenPage(RecordStore.Found found, String page, String etag, Problem problem, Optional<String> read) {
        RecordStore.Found reported = report(found, problem);
        // step: the waiting list
        objects.waiting().add(objects.key(), page);
        // step: second check of a taken page
        if (!objects.pages().isStill(page, etag)) {
            throw new Conflict(page);
        }
        return rejected(reported, problem, read);
    }

    /**
     * Rejects a post for its unfinished attempts. One of them may still be at work, and finish. Then it writes the record
     * before it looks for a report, and here the record is looked at after the report was written.
     */
    Outcome rejectUnfinished(RecordStore.Found found, Problem problem, Optional<String> read) {
        RecordStore.Found reported = report(found, problem);
        // step: last check of the record of unfinished attempts
        if (!objects.records().isStill(reported)) {
            throw new Conflict(objects.key().recordKey());
        }
        return rejected(reported, problem, read);
    }

    private RecordStore.Found report(RecordStore.Found found, Problem problem) {
        PublicationHistory history = /* step: the note of the report */
                found.history().withReport();
        // The record goes first: a run that dies after it leaves a record that says there may be a report.
        RecordStore.Found reported = found.live().isPresent()
                ? objects.records().replace(found, found.live().get().with(history))
                : writeTombstone(found, history);
        objects.reports().write(objects.key(), problem);
        return reported;
    }

    private Outcome rejected(RecordStore.Found reported, Problem problem, Optional<String> read) {
        // step: last check after a rejection
        objects.verifySource(read);
        // step: follow-ups of a rejected post
        objects.scheduleFollowUps(reported);
        return new Outcome.Rejected(objects.key().value(), problem);
    }

    /**
     * Removes what was published of a post that is not, or no longer, to be published.
     *
     * @param why the reason as a clause, such as "it is a draft"
     * @param read the ETag of the source; empty where there was none
     */
    Outcome withdraw(RecordStore.Found found, String why, Optional<String> read) {
        String key = objects.key().value();
        if (found.record().isEmpty()) {
            return new Outcome.Ignored(key, why);
        }
        RecordStore.Found tombstone = writeTombstone(found, found.history());
        boolean reportRemoved = objects.clearReport(found);
        boolean unchanged = tombstone == found && !reportRemoved;
        // step: last check after a withdrawal
        if (!unchanged) {
            objects.verifySource(read);
        }
        objects.scheduleFollowUps(tombstone);
        return unchanged ? new Outcome.Unchanged(key) : new Outcome.Withdrawn(key, why);
    }

    /**
     * Writes a tombstone and removes all pages of the post.
     *
     * @return the tombstone; what was found where it was this tombstone already
     */
    private RecordStore.Found writeTombstone(RecordStore.Found found, PublicationHistory history) {
        boolean anyPage = found.live().isPresent() || history.pages().stream().anyMatch(objects.pages()::holdsOurs);
        PostRecord tombstone = new PostRecord.Tombstone(
                objects.key().value(),
                anyPage
                        ? /* step: the note of a withdrawal */ new PageSuccession(objects)
                                .noted(/* step: the count of withdrawals */ history.withWithdrawal())
                        : history);
        if (found.isIdenticalTo(tombstone)) {
            return found;
        }
        // The tombstone goes first: a run that dies after it leaves a record that still names the pages to remove, and
        // a run that was about to publish cannot write its record any more.
        // step: the tombstone before the removals
        RecordStore.Found written = /* step: the tombstone */ objects.records().replace(found, tombstone);
        if (anyPage) {
            objects.context().addNote();
            history.pages().forEach(objects.pages()::remove);
        }
        return written;
    }
}
