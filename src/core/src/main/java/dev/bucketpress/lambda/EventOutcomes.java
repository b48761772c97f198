package dev.bucketpress.lambda;

import dev.bucketpress.run.Outcome;
import java.util.Map;

/** What came of an event's notices. */
record EventOutcomes(Map<ObjectAddress, Outcome> looks) {

    Outcome of(ObjectChange notice) {
        return notice instanceof ObjectChange.Named named
                ? looks.get(named.at())
                : refusal((ObjectChange.Broken) notice);
    }

    /** What is said of a record that names nothing. */
    static Outcome refusal(ObjectChange.Broken notice) {
        return new Outcome.Refused(notice.key(), notice.why());
    }
}
