package dev.bucketpress.audit;

import dev.bucketpress.audit.AuditFinding.Status;
import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.RunResult;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** Reconciles candidates for real. */
final class Repair extends KeyChecker {

    private final Reconciler reconciler;
    private final LongAdder requests;

    /** @param requests counts the requests to the buckets */
    Repair(Reconciler reconciler, LongAdder requests) {
        this.reconciler = reconciler;
        this.requests = requests;
    }

    @Override
    Reconciler reconciler() {
        return reconciler;
    }

    @Override
    List<AuditFinding> findings(Candidate candidate, RunResult result) {
        return Stream.concat(Stream.of(result), result.followUps().stream())
                .map(this::finding)
                .toList();
    }

    /** What a run came to. */
    AuditFinding finding(RunResult result) {
        requests.add(result.stats().requests());
        Outcome outcome = result.outcome();
        String key = outcome.key();
        String text = outcome.word() + outcome.remark();
        if (outcome instanceof Outcome.Published) {
            return new AuditFinding(key, Status.PUBLISHED, text);
        }
        if (outcome instanceof Outcome.Withdrawn) {
            return new AuditFinding(key, Status.WITHDRAWN, text);
        }
        return outcome instanceof Outcome.Rejected
                ? new AuditFinding(key, Status.REJECTED, text)
                : AuditFinding.upToDate(key);
    }
}
