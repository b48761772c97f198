package dev.bucketpress.publish;

import dev.bucketpress.record.PublicationHistory;
import dev.bucketpress.record.UnfinishedAttempts;
import dev.bucketpress.run.Conflict;
import dev.bucketpress.run.EarlierAttemptUnfinished;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.storage.BucketUnavailable;
import dev.bucketpress.text.Problem;
import java.util.Optional;

/**
 * Finds out during one run whether its post is what queues call a poison message: one that ends the process that works on
 * it, for want of memory, stack or time. A process that was killed remembers nothing, so a run that is alone in its
 * process notes in the record that it begins an attempt, with the ETag of the source, and after rendering that it lives.
 */
final class AttemptGuard {

    /** One may have been killed for a reason of its own. */
    private static final int MAX_UNFINISHED = 2;

    private static final Problem POISON = Problem.ofTheFile(
            "Two attempts at processing this version of the file did not finish: each was alone in its process, which ran"
                    + " out of memory or time, or was stopped.",
            "Make the post smaller or simpler, or part it in two. A version that differs is tried anew; the command `mend`"
                    + " tries this one.");

    private final PostObjects objects;
    private final Isolation isolation;

    /** The ETag of the source that this run has noted an attempt at, which it lives to tell. */
    private Optional<String> own = Optional.empty();

    AttemptGuard(PostObjects objects, Isolation isolation) {
        this.objects = objects;
        this.isolation = isolation;
    }

    /** Whether there are attempts to note or to count: otherwise a run makes no request for them. */
    boolean concerns(RecordStore.Found found) {
        return isolation.notesAttempts() || found.history().unfinished().isPresent();
    }

    /**
     * Whether the post is to be rejected for its earlier attempts.
     *
     * @param etag of the source; empty where there is none
     * @throws EarlierAttemptUnfinished where it is to be attempted once more, but not in this run
     */
    boolean isPoison(RecordStore.Found found, Optional<String> etag) {
        if (isolation == Isolation.ATTENDED || /* step: trust in one's own attempt */ isOwn(etag)) {
            return false;
        }
        int unfinished = etag.map(found.history()::unfinishedAttemptsAt).orElse(0);
        if (unfinished > 0 && unfinished < MAX_UNFINISHED && !isolation.retriesUnfinished()) {
            throw new EarlierAttemptUnfinished(objects.key().value());
        }
        return unfinished >= MAX_UNFINISHED;
    }

    private boolean isOwn(Optional<String> etag) {
        return etag.isPresent() && own.equals(etag);
    }

    /**
     * Notes that an attempt begins, before the source is read.
     *
     * @param etag of the source; empty where there is none
     * @return the record to go on with
     * @throws Conflict where another run wrote the record meanwhile
     */
    RecordStore.Found begin(RecordStore.Found found, Optional<String> etag) {
        if (isolation == Isolation.ATTENDED) {
            return end(found);
        }
        if (!isolation.notesAttempts() || etag.isEmpty() || isOwn(etag)) {
            return found;
        }
        objects.provideOwnFiles();
        PublicationHistory history = found.history();
        UnfinishedAttempts attempts = new UnfinishedAttempts(etag.get(), history.unfinishedAttemptsAt(etag.get()) + 1);
        RecordStore.Found begun = /* step: the note of an attempt */
                objects.records().replace(found, found.with(history.withUnfinished(Optional.of(attempts))));
        own = etag;
        return begun;
    }

    /**
     * Removes all notes of attempts, since this one has come through what takes memory and time of the post's own. A run
     * that shares its process only leaves out of what it writes those at an earlier version.
     *
     * @return the record to go on with
     * @throws Conflict where another run wrote the record meanwhile
     */
    RecordStore.Found end(RecordStore.Found begun) {
        if (isolation == Isolation.SHARED || begun.history().unfinished().isEmpty()) {
            return begun.withoutAttempts();
        }
        return /* step: the end of an attempt */ objects.records().replace(begun, begun.with(begun.finished()));
    }

    /** Takes the note of this attempt back, as far as possible: it failed, and the process goes on. */
    void abandon(RecordStore.Found begun) {
        try {
            if (own.isPresent()) {
                objects.records().replaceIfStill(begun, begun.with(begun.finished()));
            }
        } catch (BucketUnavailable e) {
            // The note stays: the failure that is under way says that S3 is unavailable.
        }
    }

    /** Rejects the post for its earlier attempts. */
    Outcome reject(RecordStore.Found found, Optional<String> etag) {
        return new Withdrawal(objects).rejectUnfinished(found, POISON, etag);
    }
}
