package dev.bucketpress.audit;

import dev.bucketpress.audit.AuditFinding.Status;
import dev.bucketpress.config.Buckets;
import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.record.PostRecord;
import dev.bucketpress.record.PublicationHistory;
import dev.bucketpress.record.UserMetadata;
import dev.bucketpress.run.TransientFailure;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.BucketUnavailable;
import dev.bucketpress.storage.ObjectHead;
import java.util.Optional;

/**
 * A check for pages that say they are a post's and that the post's record does not name. Bucketpress itself leaves none,
 * but a page that somebody copies to another key keeps the metadata that names its owner. So they are left alone unless
 * reclaiming them was asked for.
 *
 * @param reclaim whether they are redirected or removed
 */
record OrphanPages(Buckets buckets, RecordReader records, Reconciler reconciler, boolean reclaim) {

    /** Checks a page that none of the records read so far names. */
    AuditFinding check(String page) {
        try {
            return buckets.published()
                    .head(page)
                    .flatMap(UserMetadata::owner)
                    .filter(owner -> !names(owner, page))
                    .map(owner -> reclaim ? reclaimed(owner, page) : orphaned(owner, page))
                    .orElseGet(() -> AuditFinding.upToDate(page));
        } catch (BucketUnavailable | TransientFailure e) {
            return AuditFinding.unknown(page, String.valueOf(e.getMessage()));
        }
    }

    /** The record is read again: the post may have been published after the listings. */
    private boolean names(SourceKey owner, String page) {
        try {
            Optional<PostRecord> record = records.read(owner.value());
            return record.filter(known -> known.history().pages().contains(page))
                    .isPresent();
        } catch (BucketUnavailable e) {
            // Reported for its post already; which pages such a record names is unknown.
            return true;
        }
    }

    private static AuditFinding orphaned(SourceKey owner, String page) {
        return new AuditFinding(
                page,
                Status.ORPHANED,
                "says it is a page of `" + owner.value() + "`, whose record does not name it. Delete it, or have it"
                        + " mended with `mend --orphans`.");
    }

    private AuditFinding reclaimed(SourceKey owner, String page) {
        reconciler.reclaim(owner.value(), PublicationHistory.NONE.withPage(page), Reconciler.USUAL_TIME);
        Optional<ObjectHead> left = buckets.published().head(page);
        return new AuditFinding(
                page,
                left.isEmpty() ? Status.WITHDRAWN : Status.PUBLISHED,
                left.isEmpty()
                        ? "removed: it was left behind by `" + owner.value() + "`"
                        : "is a page or an earlier page of `" + owner.value() + "` again");
    }
}
