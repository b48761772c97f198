package dev.bucketpress.audit;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Prints how far long work is, a line every few seconds, which reads the same in terminals and in logs. Not thread-safe. */
final class Progress {

    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final String what;
    private final int total;
    private final Clock clock;
    private final PrintWriter out;
    private final Instant start;
    private Instant next;
    private int done;

    /** @param what as in "records read" */
    Progress(String what, int total, Clock clock, PrintWriter out) {
        this.what = what;
        this.total = total;
        this.clock = clock;
        this.out = out;
        this.start = clock.instant();
        this.next = start.plus(INTERVAL);
    }

    /** Counts one more as done. */
    void step() {
        done++;
        Instant now = clock.instant();
        if (now.isBefore(next) || done == total) {
            return;
        }
        next = now.plus(INTERVAL);
        Duration time = Duration.between(start, now);
        long left = Math.round(time.toMillis() / 1000.0 * (total - done) / done);
        out.println(
                done + " of " + total + " " + what + ", " + rate(done, time) + " a second, " + left + " seconds left");
    }

    /** How many a second, to a tenth. */
    static String rate(int count, Duration time) {
        return tenths(count * 10_000L / Math.max(1, time.toMillis()));
    }

    /** How many seconds, to a tenth. */
    static String seconds(Duration time) {
        return tenths(time.toMillis() / 100);
    }

    private static String tenths(long number) {
        return number / 10 + "." + number % 10;
    }
}
