package dev.bucketpress.run;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Waits between two tries of a run: exponential backoff with jitter, so that runs that met do not meet again at once. */
@FunctionalInterface
public interface Backoff {

    /**
     * Waits after a try that met another run.
     *
     * @param tries the number of failed tries so far, from 1
     */
    void pause(int tries);

    /** The longest wait after this many tries: 40 ms after the first, and twice as long after each of the next five. */
    static Duration longest(int tries) {
        return Duration.ofMillis(20L << Math.min(tries, 6));
    }

    /** A backoff that sleeps for a random time below {@link #longest}. */
    static Backoff jittered() {
        return tries -> {
            try {
                Thread.sleep(ThreadLocalRandom.current().nextLong(longest(tries).toMillis()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }
}
