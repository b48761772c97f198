package dev.bucketpress.press;

import java.util.concurrent.ThreadLocalRandom;

/** Waits a little between two tries, so that runs that met do not meet again at once. */
@FunctionalInterface
interface Backoff {

    /** @param tries how often it was tried in vain, from 1 */
    void pause(int tries);

    /** A random wait, up to 20 ms after the first try and twice as long after each other one. */
    static Backoff jittered() {
        return tries -> {
            try {
                Thread.sleep(ThreadLocalRandom.current().nextLong(20L << Math.min(tries, 6)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }
}
