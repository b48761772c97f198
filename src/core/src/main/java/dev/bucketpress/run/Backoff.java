package dev.bucketpress.run;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Waits a little between two tries, so that runs that met do not meet again at once. */
@FunctionalInterface
public interface Backoff {

    /** @param tries how often it was tried in vain, from 1 */
    void pause(int tries);

    /** The longest wait after so many tries: 40 ms after the first, and twice as long after each of the next five. */
    static Duration longest(int tries) {
        return Duration.ofMillis(20L << Math.min(tries, 6));
    }

    /** A random wait. */
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
