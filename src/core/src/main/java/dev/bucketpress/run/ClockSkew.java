package dev.bucketpress.run;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How far the clocks of two machines may be apart. */
public final class ClockSkew {

    /** Between any two machines; a write that was sent in time comes no later, too. */
    private static final Duration MOST = Duration.ofMinutes(1);

    private ClockSkew() {}

    /** When a moment of this machine's clock is over by any other's, in whole seconds. */
    public static Instant after(Instant moment) {
        return moment.plus(MOST).truncatedTo(ChronoUnit.SECONDS);
    }
}
