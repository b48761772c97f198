package dev.bucketpress.lambda;

import dev.bucketpress.run.Outcome;
import dev.bucketpress.telemetry.PrintableText;
import java.util.List;
import java.util.stream.Collectors;

/** Runs for some keys of an event failed for a reason that may pass; the error makes Lambda deliver the event again. */
final class RetryRequired extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The most keys in the message; each has a log line of its own anyway. */
    private static final int NAMED = 10;

    /** @param of the number of keys that the event names */
    RetryRequired(List<Outcome> postponed, int of) {
        // A stack trace would say nothing that the message does not.
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
