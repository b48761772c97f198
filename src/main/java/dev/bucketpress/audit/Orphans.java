package dev.bucketpress.audit;

import dev.bucketpress.audit.Verdict.Standing;
import dev.bucketpress.bucket.BucketUnavailable;
import dev.bucketpress.bucket.ObjectHead;
import dev.bucketpress.post.SourceKey;
import dev.bucketpress.press.Press;
import dev.bucketpress.press.TransientFailure;
import dev.bucketpress.record.Memory;
import dev.bucketpress.record.PostRecord;
import dev.bucketpress.settings.Buckets;
import java.util.Optional;

/**
 * Pages that say they are a post's and that its record does not name. Bucketpress itself leaves none; who copies a page
 * to another key copies what it says of its owner too. So nobody touches one unasked.
 *
 * @param reclaim whether it was asked for
 */
record Orphans(Buckets buckets, RecordReader records, Press press, boolean reclaim) {

    /** What is to be said of a page that no record was seen to name. */
    Verdict look(String page) {
        try {
            return buckets.published()
                    .head(page)
                    .flatMap(Press::owner)
                    .filter(owner -> !names(owner, page))
                    .map(owner -> reclaim ? reclaimed(owner, page) : orphaned(owner, page))
                    .orElseGet(() -> Verdict.fine(page));
        } catch (BucketUnavailable | TransientFailure e) {
            return Verdict.unknown(page, String.valueOf(e.getMessage()));
        }
    }

    /** Asked again, since a post may have been published while the lists were taken. */
    private boolean names(SourceKey owner, String page) {
        try {
            Optional<PostRecord> record = records.read(owner.value());
            return record.filter(there -> there.memory().pages().contains(page)).isPresent();
        } catch (BucketUnavailable e) {
            // Told of its post already; nobody can tell what such a record names.
            return true;
        }
    }

    private static Verdict orphaned(SourceKey owner, String page) {
        return new Verdict(
                page,
                Standing.ORPHANED,
                "says it is a page of `" + owner.value() + "`, whose record does not name it. Delete it, or have it"
                        + " mended with -Dorphans.");
    }

    private Verdict reclaimed(SourceKey owner, String page) {
        press.reclaim(owner.value(), Memory.NONE.withPage(page), Press.USUAL_TIME);
        Optional<ObjectHead> left = buckets.published().head(page);
        return new Verdict(
                page,
                left.isEmpty() ? Standing.WITHDRAWN : Standing.PUBLISHED,
                left.isEmpty()
                        ? "removed: it was left behind by `" + owner.value() + "`"
                        : "is a page or an earlier page of `" + owner.value() + "` again");
    }
}
