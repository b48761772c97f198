package dev.bucketpress.intake;

import java.util.List;

/** Some keys of an event could not be looked at just now; Lambda is to deliver the event again. */
final class TryAgain extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TryAgain(List<String> failures, long of) {
        // Each failure was logged where it happened.
        super(
                failures.size() + " of " + of + " keys are to be looked at again: " + String.join("; ", failures),
                null,
                false,
                false);
    }
}
