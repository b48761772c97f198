package dev.bucketpress.storage;

import java.time.Duration;

/**
 * The moment by which a caller needs an answer.
 *
 * @param nanoTime on the scale of {@link System#nanoTime}, which no clock adjustment affects
 */
public record Deadline(long nanoTime) {

    /** The deadline after this much time from now; already over where it is zero or negative. */
    public static Deadline in(Duration left) {
        return new Deadline(System.nanoTime() + left.toNanos());
    }

    /** The time left; zero where the deadline is over. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
    }

    /** Whether this much time is left. */
    public boolean allows(Duration time) {
        return left().compareTo(time) >= 0;
    }
}
