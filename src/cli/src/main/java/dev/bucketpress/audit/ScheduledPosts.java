package dev.bucketpress.audit;

import dev.bucketpress.audit.AuditFinding.Status;
import dev.bucketpress.publish.PostSchedule;
import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.run.TransientFailure;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.BucketUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A check of what has posts looked at when their time comes: that no tick has left it out, and that it is for a post.
 *
 * @param repair what mends; empty where the buckets are compared
 */
record ScheduledPosts(PostSchedule schedule, Inventory inventory, Clock clock, Optional<Repair> repair) {

    /** A tick comes each minute, and one may be at work. */
    private static final Duration OVERDUE = Duration.ofMinutes(2);

    /** Checks an entry, by its key. */
    AuditFinding check(String key) {
        try {
            return PostSchedule.entry(key)
                    .flatMap(entry -> schedule.post(entry).flatMap(post -> finding(entry, post)))
                    .orElseGet(() -> AuditFinding.upToDate(key));
        } catch (BucketUnavailable | TransientFailure e) {
            return AuditFinding.unknown(key, String.valueOf(e.getMessage()));
        }
    }

    private Optional<AuditFinding> finding(PostSchedule.Entry entry, SourceKey post) {
        if (entry.minute().plus(OVERDUE).isBefore(clock.instant())) {
            return Optional.of(repair.map(mended -> looked(entry, post, mended))
                    .orElseGet(() -> finding(
                            entry,
                            "has had `" + post.value() + "` to be looked at since " + entry.minute()
                                    + ", and no tick of the clock did. See whether the stack's schedule is on, comes"
                                    + " each minute, and its function runs; `mend` makes up for it.")));
        }
        return inventory.sources().containsKey(post.value())
                ? Optional.empty()
                : Optional.of(repair.map(mended -> removed(entry, post, mended))
                        .orElseGet(() -> finding(
                                entry,
                                "is kept for `" + post.value() + "`, which is not there any more. It goes at its time,"
                                        + " or with `mend`.")));
    }

    private static AuditFinding finding(PostSchedule.Entry entry, String text) {
        return new AuditFinding(entry.key(), Status.SCHEDULE, text);
    }

    private AuditFinding looked(PostSchedule.Entry entry, SourceKey post, Repair mended) {
        Instant began = clock.instant();
        AuditFinding finding = look(post, mended);
        schedule.settle(entry, post, began);
        return finding;
    }

    /** The look comes last: a post that is back by now may have found the entry, and needs it. */
    private AuditFinding removed(PostSchedule.Entry entry, SourceKey post, Repair mended) {
        schedule.remove(entry);
        return look(post, mended);
    }

    private AuditFinding look(SourceKey post, Repair mended) {
        Reconciler reconciler = mended.reconciler();
        return mended.finding(reconciler.reconcile(schedule.source(), post.value(), Reconciler.USUAL_TIME));
    }
}
