package dev.bucketpress.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import dev.bucketpress.publish.Reconciler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long an invocation may still take.
 *
 * @param end when it is over; empty where nobody says
 */
record TimeLeft(Clock clock, Optional<Instant> end) {

    /** The longest that Lambda gives (docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html). */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** Asked when the invocation begins; what cannot be left of any, as in dev mode, is not believed. */
    static TimeLeft of(Context context, Clock clock) {
        Duration said = Duration.ofMillis(context.getRemainingTimeInMillis());
        boolean possible = !said.isZero() && !said.isNegative() && said.compareTo(LONGEST) <= 0;
        return new TimeLeft(clock, Optional.of(clock.instant().plus(said)).filter(end -> possible));
    }

    /** What is left now, nothing or less where the time is over; where nobody says, the usual time for a look. */
    Duration now() {
        return end.map(over -> Duration.between(clock.instant(), over)).orElse(Reconciler.USUAL_TIME);
    }
}
