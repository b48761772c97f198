package dev.bucketpress.publish;

import dev.bucketpress.record.PublicationHistory;
import dev.bucketpress.run.Conflict;
import dev.bucketpress.site.SourceKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who gets the pages of a withdrawn post: runs for all posts that ever waited for one of them.
 *
 * <p>A run that may have such follow-ups is noted in the record, by the moment at which it must have ended. A withdrawal
 * notes itself before it removes a page, any other run before its first follow-up, and each takes its note back when all its
 * follow-ups have ended. The note of a run that dies stays. While there is a note, each run of the post has all follow-ups:
 * one that died may have left a page that no other event leads to. A note of which the moment is over is taken away once a
 * later run has had them.
 */
record PageSuccession(PostObjects objects) {

    /** The most notes of a post for whose pages nobody waits: taking one away costs a write. */
    private static final int MAX_IDLE_NOTES = 8;

    /** The history with a note of this run. */
    PublicationHistory noted(PublicationHistory history) {
        List<Instant> notes = new ArrayList<>(history.followUps());
        notes.add(objects.context().end());
        return history.withFollowUps(notes);
    }

    /**
     * Schedules the follow-ups, if there is a note.
     *
     * @return the record, with the note of this run
     * @throws Conflict where another run wrote the record meanwhile
     */
    RecordStore.Found schedule(RecordStore.Found found) {
        int notes = found.history().followUps().size();
        List<SourceKey> waiting = notes == 0 ? List.of() : waiting(found);
        // step: follow-ups after a withdrawal
        if (waiting.isEmpty() && notes <= MAX_IDLE_NOTES) {
            return found;
        }
        RunContext context = objects.context();
        RecordStore.Found noted = context.isNoted() ? found : /* step: the note of a run with follow-ups */ note(found);
        Instant begin = context.now();
        waiting.forEach(post -> context.followUp(new FollowUp(post, Optional.empty())));
        context.afterFollowUps(() -> end(noted, context.takeNotes(), begin));
        return noted;
    }

    private List<SourceKey> waiting(RecordStore.Found found) {
        return found.history().pages().stream()
                .flatMap(page -> objects.waiting().of(page).stream())
                .filter(post -> !post.equals(objects.key()))
                .distinct()
                .toList();
    }

    private RecordStore.Found note(RecordStore.Found found) {
        RecordStore.Found noted = objects.records().replace(found, found.with(noted(found.history())));
        objects.context().addNote();
        return noted;
    }

    /** Another run may have written the record meanwhile. */
    private void end(RecordStore.Found noted, int notes, Instant begin) {
        RecordStore.Found now = noted;
        while (now.record().isPresent()
                && !objects.records().replaceIfStill(now, now.with(ended(now.history(), notes, begin)))) {
            now = objects.records().find(objects.key());
        }
    }

    private PublicationHistory ended(PublicationHistory history, int notes, Instant begin) {
        List<Instant> left = new ArrayList<>(history.followUps());
        left.removeIf(end -> end.isBefore(begin));
        for (int i = 0; i < notes; i++) {
            left.remove(objects.context().end());
        }
        return history.withFollowUps(/* step: the notes of other runs */ left);
    }
}
