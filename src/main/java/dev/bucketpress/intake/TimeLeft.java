package dev.bucketpress.intake;

import com.amazonaws.services.lambda.runtime.Context;
import dev.bucketpress.press.Press;
import java.time.Duration;

/** How long an invocation may still take. */
final class TimeLeft {

    /** The longest that Lambda gives (docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html). */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private TimeLeft() {}

    /** What Lambda says is left; the usual time for a look where it says what cannot be, as dev mode does. */
    static Duration in(Context context) {
        Duration said = Duration.ofMillis(context.getRemainingTimeInMillis());
        boolean possible = !said.isZero() && !said.isNegative() && said.compareTo(LONGEST) <= 0;
        return possible ? said : Press.USUAL_TIME;
    }
}
