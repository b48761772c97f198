package dev.bucketpress.press;

import dev.bucketpress.post.PostProblem;
import dev.bucketpress.record.Memory;
import dev.bucketpress.record.PostRecord;
import java.util.Optional;

/** Takes a post back, or says why it cannot be published. */
record Retracting(Shelf shelf) {

    /** Reports a problem. Whatever is published of the post stays. */
    Outcome reject(RecordStore.Found found, PostProblem problem, Optional<String> read) {
        report(found, problem);
        shelf.verify(read);
        return new Outcome.Rejected(shelf.key().value(), problem);
    }

    private void report(RecordStore.Found found, PostProblem problem) {
        Memory memory = found.memory().withReport();
        PostRecord record =
                found.live().<PostRecord>map(live -> live.with(memory)).orElseGet(() -> tombstone(memory));
        // The record goes first: a run that dies after it leaves a record that says there may be a report.
        RecordStore.Found written = shelf.records().replace(found, record);
        if (written.live().isEmpty()) {
            removePages(memory);
        }
        shelf.reports().write(shelf.key(), problem);
    }

    /** The same for a page that is another's; whether it is still so is asked last, since nobody tells when it is not. */
    Outcome rejectForItsPage(RecordStore.Found found, String page, PostProblem problem, Optional<String> read) {
        report(found, problem);
        if (shelf.pages().isFree(page)) {
            throw new Disturbed(page);
        }
        shelf.verify(read);
        return new Outcome.Rejected(shelf.key().value(), problem);
    }

    /** Removes what was published of a post that is not, or no longer, to be published. */
    Outcome withdraw(RecordStore.Found found, String why, Optional<String> read) {
        String key = shelf.key().value();
        if (found.record().isEmpty()) {
            return new Outcome.Ignored(key, why);
        }
        // The record goes first: a run that dies after it leaves a record that still names the pages to remove.
        shelf.records().replace(found, tombstone(found.memory()));
        boolean removed = removePages(found.memory());
        boolean cleared = shelf.clearReport(found);
        shelf.verify(read);
        return found.live().isPresent() || removed || cleared
                ? new Outcome.Withdrawn(key, why)
                : new Outcome.Unchanged(key);
    }

    private PostRecord tombstone(Memory memory) {
        return new PostRecord.Tombstone(shelf.key().value(), memory);
    }

    private boolean removePages(Memory memory) {
        // Each is removed, whether or not the one before it was there.
        return memory.pages().stream().filter(shelf.pages()::remove).count() > 0;
    }
}
