package dev.bucketpress.publish;

import dev.bucketpress.run.Backoff;
import dev.bucketpress.run.Conflict;
import dev.bucketpress.run.TransientFailure;
import java.util.function.Supplier;

/** Begins a run again where another one got in its way. */
record ConflictRetries(Backoff backoff) {

    /** Runs that meet at one key conflict a few times at most, since one of them always succeeds. */
    private static final int MAX_TRIES = 10;

    /** @throws TransientFailure where other runs interfered with every try, or time ended */
    <T> T run(String key, RunContext context, Supplier<T> oneTry) {
        for (int tries = 1; tries <= MAX_TRIES; tries++) {
            context.beginTry();
            try {
                return oneTry.get();
            } catch (Conflict e) {
                if (!context.allows(Backoff.longest(tries))) {
                    break;
                }
                backoff.pause(tries);
            }
        }
        throw TransientFailure.tooManyConflicts(key, context.stats());
    }
}
