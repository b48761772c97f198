package dev.bucketpress.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import dev.bucketpress.publish.Reconciler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The time that an invocation has left.
 *
 * @param end when Lambda ends the invocation; empty where it is unknown
 */
record TimeLeft(Clock clock, Optional<Instant> end) {

    /** The maximum duration of an invocation (docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html). */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** To be called when the invocation begins. Impossible values, which dev mode has, are ignored. */
    static TimeLeft of(Context context, Clock clock) {
        Duration reported = Duration.ofMillis(context.getRemainingTimeInMillis());
        boolean possible = !reported.isZero() && !reported.isNegative() && reported.compareTo(LONGEST) <= 0;
        return new TimeLeft(clock, Optional.of(clock.instant().plus(reported)).filter(end -> possible));
    }

    /** The time left now, zero or negative after the end; the usual time of a run where the end is unknown. */
    Duration now() {
        return end.map(limit -> Duration.between(clock.instant(), limit)).orElse(Reconciler.USUAL_TIME);
    }
}
