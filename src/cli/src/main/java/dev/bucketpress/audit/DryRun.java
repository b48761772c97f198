package dev.bucketpress.audit;

import dev.bucketpress.audit.AuditFinding.Standing;
import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.RunResult;
import dev.bucketpress.standalone.Standalone;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** Says what a look at a key would do, by having the press do it on a stage. */
final class DryRun extends KeyChecker {

    private final DryRunBucket source;
    private final DryRunBucket published;
    private final Reconciler press;

    /** @param requests counts what the buckets are asked */
    DryRun(Standalone rooms, Clock clock, LongAdder requests) {
        this.source = new DryRunBucket(rooms.buckets().source(), requests);
        this.published = new DryRunBucket(rooms.buckets().published(), requests);
        this.press = new Reconciler(source, published, rooms.workshop(), clock);
    }

    @Override
    Reconciler press() {
        return press;
    }

    @Override
    List<AuditFinding> examine(Candidate suspect) {
        source.clear();
        published.clear();
        return super.examine(suspect);
    }

    @Override
    List<AuditFinding> verdicts(Candidate suspect, RunResult look) {
        return List.of(verdict(suspect, look));
    }

    private AuditFinding verdict(Candidate suspect, RunResult look) {
        Outcome outcome = look.outcome();
        boolean differs =
                Stream.concat(source.changes(), published.changes()).findAny().isPresent();
        if (outcome instanceof Outcome.Rejected) {
            String word = differs ? "would be rejected" : outcome.word();
            return new AuditFinding(suspect.key(), Standing.REJECTED, word + outcome.remark());
        }
        if (outcome instanceof Outcome.Unchanged && !look.followUps().isEmpty()) {
            // What differs is theirs, and each of them is a suspect.
            return AuditFinding.fine(suspect.key());
        }
        return differs ? change(suspect, outcome) : AuditFinding.fine(suspect.key());
    }

    private static AuditFinding change(Candidate suspect, Outcome outcome) {
        if (outcome instanceof Outcome.Published) {
            String text = "would be published" + outcome.remark() + ", since " + suspect.doubt();
            return new AuditFinding(suspect.key(), Standing.PUBLISHED, text);
        }
        String what = outcome instanceof Outcome.Withdrawn ? "would be withdrawn" : "would lose its problem report";
        return new AuditFinding(suspect.key(), Standing.WITHDRAWN, what + outcome.remark());
    }
}
