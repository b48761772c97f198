package dev.bucketpress.audit;

import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.record.PublicationHistory;
import dev.bucketpress.run.RunResult;
import dev.bucketpress.run.TransientFailure;
import java.util.List;

/** Has candidates reconciled, for real or as a dry run, and turns the results into findings. Thread-safe. */
abstract class KeyChecker {

    /** Reconciles the keys. */
    abstract Reconciler reconciler();

    /** The findings of a run: for the candidate, and for other keys that were reconciled because of it. */
    abstract List<AuditFinding> findings(Candidate candidate, RunResult result);

    /** Reconciles a candidate; a failure is a finding too. */
    List<AuditFinding> check(Candidate candidate) {
        // The report is named in the record first: a run that is cut short leaves none that no record names.
        PublicationHistory known =
                candidate.hasReport() ? PublicationHistory.NONE.withReport() : PublicationHistory.NONE;
        try {
            return findings(candidate, reconciler().reclaim(candidate.key(), known, Reconciler.USUAL_TIME));
        } catch (TransientFailure e) {
            return List.of(AuditFinding.unknown(candidate.key(), String.valueOf(e.getMessage())));
        } catch (RuntimeException | StackOverflowError e) {
            // A bug of ours, which is not to keep the other keys from being processed.
            return List.of(AuditFinding.unknown(candidate.key(), e.toString()));
        }
    }
}
