package dev.bucketpress.publish;

import dev.bucketpress.post.Post;
import dev.bucketpress.post.Visibility;
import dev.bucketpress.run.Conflict;
import dev.bucketpress.run.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * A post in one try, which does by the clock what the post's dates say.
 *
 * @param now when the source had been read
 */
record TimedPost(Post post, Clock clock, Instant now) {

    /** Writes when the post is to be looked at again, before anything is written that depends on the time. */
    void schedule(RunContext context) {
        PostSchedule schedule = new PostSchedule(context.source().name(), context.published());
        // step: the entry of a time to come
        next().ifPresent(time -> schedule.add(post.source(), time));
    }

    private Optional<Instant> next() {
        return post.visibility().nextChange(now);
    }

    /**
     * Withdraws the post if it is not public yet, or no longer; empty where it is.
     *
     * @param read the ETag of the source
     */
    Optional<Function<RecordStore.Found, Outcome>> hidden(PostObjects objects, Optional<String> read) {
        Visibility visibility = post.visibility();
        if (visibility.hasEndedBy(now)) {
            String why = "it expired at " + visibility.until().orElseThrow();
            return Optional.of(record -> new Withdrawal(objects).withdraw(record, why, read));
        }
        return visibility.from().filter(time -> visibility.beginsAfter(now)).map(time -> record -> {
            new Withdrawal(objects).withdraw(record, "it is public from " + time + " on", read);
            return new Outcome.Scheduled(post.source().value(), time);
        });
    }

    /** Begins again after what was right only until a time, where that has come meanwhile. */
    Function<RecordStore.Found, Outcome> checked(Function<RecordStore.Found, Outcome> made) {
        return record -> {
            Outcome outcome = made.apply(record);
            // A tick that saw the time come may have been here already.
            // step: last check of the clock
            if (next().filter(time -> !clock.instant().isBefore(time)).isPresent()) {
                throw new Conflict(post.source().value());
            }
            return outcome;
        };
    }
}
