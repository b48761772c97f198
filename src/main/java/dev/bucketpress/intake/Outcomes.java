package dev.bucketpress.intake;

import dev.bucketpress.press.Outcome;
import java.util.Map;

/** What came of an event's notices. */
record Outcomes(Map<Address, Outcome> looks) {

    Outcome of(Notice notice) {
        return notice instanceof Notice.Named named ? looks.get(named.at()) : refusal((Notice.Broken) notice);
    }

    /** What is said of a record that names nothing. */
    static Outcome refusal(Notice.Broken notice) {
        return new Outcome.Refused(notice.key(), notice.why());
    }
}
