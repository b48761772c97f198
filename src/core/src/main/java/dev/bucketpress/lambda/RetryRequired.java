package dev.bucketpress.lambda;

import dev.bucketpress.run.Outcome;
import dev.bucketpress.telemetry.PrintableText;
import java.util.List;
import java.util.stream.Collectors;

/** Some keys of an event could not be looked at just now; Lambda is to deliver the event again. */
final class RetryRequired extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Each has a line of its own in the log. */
    private static final int NAMED = 10;

    /** @param of how many keys the event names */
    RetryRequired(List<Outcome> postponed, int of) {
        // Where it was noticed says nothing that the message does not.
        super(
                postponed.size() + " of " + of + " keys are to be looked at again: " + named(postponed),
                null,
                false,
                false);
    }

    private static String named(List<Outcome> postponed) {
        String named = postponed.stream()
                .limit(NAMED)
                .map(outcome -> PrintableText.of(outcome.key() + outcome.remark()))
                .collect(Collectors.joining("; "));
        return postponed.size() > NAMED ? named + "; …" : named;
    }
}
