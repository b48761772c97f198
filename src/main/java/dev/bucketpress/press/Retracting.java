package dev.bucketpress.press;

import dev.bucketpress.post.PostProblem;
import dev.bucketpress.record.Memory;
import dev.bucketpress.record.PostRecord;
import java.util.Optional;

/** Takes a post back, or says why it cannot be published. */
record Retracting(Shelf shelf) {

    /**
     * Reports a problem. Whatever is published of the post stays.
     *
     * @param read the ETag of the source; empty where there was none
     */
    Outcome reject(RecordStore.Found found, PostProblem problem, Optional<String> read) {
        report(found, problem);
        shelf.verify(read);
        return new Outcome.Rejected(shelf.key().value(), problem);
    }

    /** The same for a page that is another's; whether it still is gets asked, since nobody tells when it is not. */
    Outcome rejectForItsPage(RecordStore.Found found, String page, PostProblem problem, Optional<String> read) {
        report(found, problem);
        if (shelf.pages().isFree(page)) {
            throw new Disturbed(page);
        }
        shelf.verify(read);
        return new Outcome.Rejected(shelf.key().value(), problem);
    }

    private void report(RecordStore.Found found, PostProblem problem) {
        Memory memory = found.memory().withReport();
        // The record goes first: a run that dies after it leaves a record that says there may be a report.
        if (found.live().isPresent()) {
            shelf.records().replace(found, found.live().get().with(memory));
        } else {
            bury(found, memory);
        }
        shelf.reports().write(shelf.key(), problem);
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
        boolean buried = bury(found, found.memory());
        boolean cleared = shelf.clearReport(found);
        if (!buried && !cleared) {
            return new Outcome.Unchanged(key);
        }
        shelf.verify(read);
        return new Outcome.Withdrawn(key, why);
    }

    /**
     * Leaves a tombstone and none of the post's pages.
     *
     * @return whether anything had to be done for it
     */
    private boolean bury(RecordStore.Found found, Memory memory) {
        boolean anyPage = found.live().isPresent() || memory.pages().stream().anyMatch(shelf.pages()::holdsOurs);
        PostRecord tombstone =
                new PostRecord.Tombstone(shelf.key().value(), anyPage ? memory.withWithdrawal() : memory);
        if (found.says(tombstone)) {
            return false;
        }
        // The tombstone goes first: a run that dies after it leaves a record that still names the pages to remove, and
        // a run that was about to publish is refused its record.
        shelf.records().replace(found, tombstone);
        memory.pages().forEach(shelf.pages()::remove);
        return true;
    }
}
