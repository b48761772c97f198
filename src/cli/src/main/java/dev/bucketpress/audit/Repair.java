package dev.bucketpress.audit;

import dev.bucketpress.audit.AuditFinding.Standing;
import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.RunResult;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** Has keys looked at in earnest. */
final class Repair extends KeyChecker {

    private final Reconciler press;
    private final LongAdder requests;

    /** @param requests counts what the buckets are asked */
    Repair(Reconciler press, LongAdder requests) {
        this.press = press;
        this.requests = requests;
    }

    @Override
    Reconciler press() {
        return press;
    }

    @Override
    List<AuditFinding> verdicts(Candidate suspect, RunResult look) {
        return Stream.concat(Stream.of(look), look.followUps().stream())
                .map(this::verdict)
                .toList();
    }

    private AuditFinding verdict(RunResult look) {
        requests.add(look.stats().requests());
        Outcome outcome = look.outcome();
        String key = outcome.key();
        String text = outcome.word() + outcome.remark();
        if (outcome instanceof Outcome.Published) {
            return new AuditFinding(key, Standing.PUBLISHED, text);
        }
        if (outcome instanceof Outcome.Withdrawn) {
            return new AuditFinding(key, Standing.WITHDRAWN, text);
        }
        return outcome instanceof Outcome.Rejected
                ? new AuditFinding(key, Standing.REJECTED, text)
                : AuditFinding.fine(key);
    }
}
