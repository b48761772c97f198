package dev.bucketpress.audit;

import dev.bucketpress.audit.AuditFinding.Status;
import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.RunResult;
import dev.bucketpress.site.PublicKeys;
import dev.bucketpress.standalone.Standalone;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** Finds what a repair would do, by reconciling candidates on buckets that keep writes to themselves. */
final class DryRun extends KeyChecker {

    private final DryRunBucket source;
    private final DryRunBucket published;
    private final Reconciler reconciler;

    /** @param requests counts the requests to the buckets */
    DryRun(Standalone bucketpress, Clock clock, LongAdder requests) {
        this.source = new DryRunBucket(bucketpress.buckets().source(), requests);
        this.published = new DryRunBucket(bucketpress.buckets().published(), requests);
        this.reconciler = new Reconciler(source, published, bucketpress.renderer(), bucketpress.themeFolder(), clock);
    }

    @Override
    Reconciler reconciler() {
        return reconciler;
    }

    @Override
    List<AuditFinding> check(Candidate candidate) {
        source.clear();
        published.clear();
        return super.check(candidate);
    }

    @Override
    List<AuditFinding> findings(Candidate candidate, RunResult result) {
        return List.of(finding(candidate, result));
    }

    private AuditFinding finding(Candidate candidate, RunResult result) {
        Outcome outcome = result.outcome();
        List<String> changes =
                Stream.concat(source.changes(), published.changes()).toList();
        boolean differs = !changes.isEmpty();
        if (outcome instanceof Outcome.Rejected) {
            String word = differs ? "would be rejected" : outcome.word();
            return new AuditFinding(candidate.key(), Status.REJECTED, word + outcome.remark());
        }
        if (outcome instanceof Outcome.Unchanged && !result.followUps().isEmpty()) {
            // The other keys differ, and each of them is a candidate itself.
            return AuditFinding.upToDate(candidate.key());
        }
        if (differs && changes.stream().allMatch(key -> key.startsWith(PublicKeys.SCHEDULED))) {
            String text = "would be noted, to be looked at when its time comes";
            return new AuditFinding(candidate.key(), Status.SCHEDULE, text);
        }
        return differs ? change(candidate, outcome) : AuditFinding.upToDate(candidate.key());
    }

    private static AuditFinding change(Candidate candidate, Outcome outcome) {
        if (outcome instanceof Outcome.Published) {
            String text = "would be published" + outcome.remark() + ", since " + candidate.reason();
            return new AuditFinding(candidate.key(), Status.PUBLISHED, text);
        }
        if (outcome instanceof Outcome.Scheduled) {
            return new AuditFinding(candidate.key(), Status.WITHDRAWN, "would be scheduled" + outcome.remark());
        }
        String what = outcome instanceof Outcome.Withdrawn ? "would be withdrawn" : "would lose its problem report";
        return new AuditFinding(candidate.key(), Status.WITHDRAWN, what + outcome.remark());
    }
}
