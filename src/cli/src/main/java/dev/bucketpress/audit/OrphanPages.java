package dev.bucketpress.audit;

import dev.bucketpress.audit.AuditFinding.Standing;
import dev.bucketpress.config.Buckets;
import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.publish.UserMetadata;
import dev.bucketpress.record.PostRecord;
import dev.bucketpress.record.PublicationHistory;
import dev.bucketpress.run.TransientFailure;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.BucketUnavailable;
import dev.bucketpress.storage.ObjectHead;
import java.util.Optional;

/**
 * Pages that say they are a post's and that its record does not name. Bucketpress itself leaves none; who copies a page
 * to another key copies what it says of its owner too. So nobody touches one unasked.
 *
 * @param reclaim whether it was asked for
 */
record OrphanPages(Buckets buckets, RecordReader records, Reconciler press, boolean reclaim) {

    /** What is to be said of a page that no record was seen to name. */
    AuditFinding look(String page) {
        try {
            return buckets.published()
                    .head(page)
                    .flatMap(UserMetadata::owner)
                    .filter(owner -> !names(owner, page))
                    .map(owner -> reclaim ? reclaimed(owner, page) : orphaned(owner, page))
                    .orElseGet(() -> AuditFinding.fine(page));
        } catch (BucketUnavailable | TransientFailure e) {
            return AuditFinding.unknown(page, String.valueOf(e.getMessage()));
        }
    }

    /** Asked again, since a post may have been published while the lists were taken. */
    private boolean names(SourceKey owner, String page) {
        try {
            Optional<PostRecord> record = records.read(owner.value());
            return record.filter(there -> there.history().pages().contains(page))
                    .isPresent();
        } catch (BucketUnavailable e) {
            // Told of its post already; nobody can tell what such a record names.
            return true;
        }
    }

    private static AuditFinding orphaned(SourceKey owner, String page) {
        return new AuditFinding(
                page,
                Standing.ORPHANED,
                "says it is a page of `" + owner.value() + "`, whose record does not name it. Delete it, or have it"
                        + " mended with -Dorphans.");
    }

    private AuditFinding reclaimed(SourceKey owner, String page) {
        press.reclaim(owner.value(), PublicationHistory.NONE.withPage(page), Reconciler.USUAL_TIME);
        Optional<ObjectHead> left = buckets.published().head(page);
        return new AuditFinding(
                page,
                left.isEmpty() ? Standing.WITHDRAWN : Standing.PUBLISHED,
                left.isEmpty()
                        ? "removed: it was left behind by `" + owner.value() + "`"
                        : "is a page or an earlier page of `" + owner.value() + "` again");
    }
}
