package dev.bucketpress.press;

import dev.bucketpress.post.PostProblem;
import dev.bucketpress.record.Memory;
import dev.bucketpress.record.PostRecord;
import java.util.Optional;

/** Takes a post back, or says why it cannot be published. Both are empty where another run was at it too. */
record Retracting(Shelf shelf) {

    /** Reports a problem. Whatever is published of the post stays. */
    Optional<Outcome> reject(RecordStore.Found found, PostProblem problem) {
        Memory memory = found.memory().withReport();
        PostRecord record = found.live()
                .<PostRecord>map(live -> live.with(memory))
                .orElseGet(() -> new PostRecord.Tombstone(found.key().value(), memory));
        if (!shelf.records().replace(found, record)) {
            return Optional.empty();
        }
        shelf.reports().write(found.key(), problem);
        return Optional.of(new Outcome.Rejected(found.key().value(), problem));
    }

    /** Removes what was published of a post that is not, or no longer, to be published. */
    Optional<Outcome> withdraw(RecordStore.Found found, String why) {
        String key = found.key().value();
        if (found.record().isEmpty()) {
            return Optional.of(new Outcome.Ignored(key, why));
        }
        // The record goes first: a run that dies after it leaves a record that still names the pages to remove.
        if (!shelf.records().replace(found, new PostRecord.Tombstone(key, found.memory())) || !removePages(found)) {
            return Optional.empty();
        }
        boolean cleared = shelf.clearReport(found);
        return Optional.of(
                found.live().isPresent() || cleared ? new Outcome.Withdrawn(key, why) : new Outcome.Unchanged(key));
    }

    private boolean removePages(RecordStore.Found found) {
        return found.memory().pages().stream().allMatch(page -> shelf.pages().remove(found.key(), page));
    }
}
