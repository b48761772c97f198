package dev.bucketpress.audit;

import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.record.PublicationHistory;
import dev.bucketpress.run.RunResult;
import dev.bucketpress.run.TransientFailure;
import java.util.List;

/** Has the press look at keys, and says what came of it. Keys may be looked at at the same time. */
abstract class KeyChecker {

    /** The press that looks at a key, in whatever way. */
    abstract Reconciler press();

    /** What a look came to, for the key and for others that it was a reason to look at. */
    abstract List<AuditFinding> verdicts(Candidate suspect, RunResult look);

    /** Looks at a key; whatever goes wrong is a verdict too. */
    List<AuditFinding> examine(Candidate suspect) {
        // A report is named in the record first, so that none is left behind that the record does not know of.
        PublicationHistory known = suspect.reported() ? PublicationHistory.NONE.withReport() : PublicationHistory.NONE;
        try {
            return verdicts(suspect, press().reclaim(suspect.key(), known, Reconciler.USUAL_TIME));
        } catch (TransientFailure e) {
            return List.of(AuditFinding.unknown(suspect.key(), String.valueOf(e.getMessage())));
        } catch (RuntimeException | StackOverflowError e) {
            // A fault of ours. The others are not to suffer from it.
            return List.of(AuditFinding.unknown(suspect.key(), e.toString()));
        }
    }
}
