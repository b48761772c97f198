package dev.bucketpress.lambda;

import dev.bucketpress.run.Outcome;
import java.util.Map;

/** The outcomes of the changes of an event, by the address of the object. */
record EventOutcomes(Map<ObjectChange.Address, Outcome> byAddress) {

    Outcome of(ObjectChange change) {
        return change instanceof ObjectChange.Named named
                ? byAddress.get(named.address())
                : refusal((ObjectChange.Unreadable) change);
    }

    /** The outcome of a record that names no object. */
    static Outcome refusal(ObjectChange.Unreadable change) {
        return new Outcome.Refused(change.key(), change.why());
    }
}
