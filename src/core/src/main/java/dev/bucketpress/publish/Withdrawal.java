package dev.bucketpress.publish;

import dev.bucketpress.record.PostRecord;
import dev.bucketpress.record.PublicationHistory;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.text.Problem;
import java.util.Optional;

/** Takes a post back, or says why it cannot be published. */
record Withdrawal(PostObjects shelf) {

    /**
     * Reports a problem. Whatever is published of the post stays.
     *
     * @param read the ETag of the source; empty where there was none
     */
    Outcome reject(RecordStore.Found found, Problem problem, Optional<String> read) {
        return rejected(report(found, problem), problem, read);
    }

    /**
     * The same for a page that is another's. The post goes on the page's waiting list, and then the page is looked at
     * once more: either it has changed hands by now, or whoever removes it will find the post on the list.
     */
    Outcome rejectForItsPage(
            RecordStore.Found found, String page, String etag, Problem problem, Optional<String> read) {
        RecordStore.Found reported = report(found, problem);
        shelf.waitingList().enter(shelf.key(), page);
        if (!shelf.pages().isStill(page, etag)) {
            throw new Conflict(page);
        }
        return rejected(reported, problem, read);
    }

    private RecordStore.Found report(RecordStore.Found found, Problem problem) {
        PublicationHistory memory = found.memory().withReport();
        // The record goes first: a run that dies after it leaves a record that says there may be a report.
        RecordStore.Found reported = found.live().isPresent()
                ? shelf.records().replace(found, found.live().get().with(memory))
                : bury(found, memory);
        shelf.reports().write(shelf.key(), problem);
        return reported;
    }

    private Outcome rejected(RecordStore.Found reported, Problem problem, Optional<String> read) {
        shelf.verify(read);
        shelf.callTheWaiting(reported.memory());
        return new Outcome.Rejected(shelf.key().value(), problem);
    }

    /**
     * Removes what was published of a post that is not, or no longer, to be published.
     *
     * @param read the ETag of the source; empty where there was none
     */
    Outcome withdraw(RecordStore.Found found, String why, Optional<String> read) {
        String key = shelf.key().value();
        if (found.record().isEmpty()) {
            return new Outcome.Ignored(key, why);
        }
        RecordStore.Found buried = bury(found, found.memory());
        boolean cleared = shelf.clearReport(found);
        boolean unchanged = buried == found && !cleared;
        if (!unchanged) {
            shelf.verify(read);
        }
        shelf.callTheWaiting(buried.memory());
        return unchanged ? new Outcome.Unchanged(key) : new Outcome.Withdrawn(key, why);
    }

    /**
     * Leaves a tombstone and none of the post's pages.
     *
     * @return the tombstone; what was found where nothing had to be done
     */
    private RecordStore.Found bury(RecordStore.Found found, PublicationHistory memory) {
        boolean anyPage = found.live().isPresent() || memory.pages().stream().anyMatch(shelf.pages()::holdsOurs);
        PostRecord tombstone =
                new PostRecord.Tombstone(shelf.key().value(), anyPage ? memory.withWithdrawal() : memory);
        if (found.says(tombstone)) {
            return found;
        }
        // The tombstone goes first: a run that dies after it leaves a record that still names the pages to remove, and
        // a run that was about to publish is refused its record.
        RecordStore.Found buried = shelf.records().replace(found, tombstone);
        memory.pages().forEach(shelf.pages()::remove);
        return buried;
    }
}
