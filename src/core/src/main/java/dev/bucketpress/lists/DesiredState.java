package dev.bucketpress.lists;

import dev.bucketpress.lists.JsonStore.Stored;
import dev.bucketpress.record.PostRecord;
import dev.bucketpress.record.Records;
import dev.bucketpress.site.PostSummary;
import dev.bucketpress.site.Site;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.BucketUnavailable;
import dev.bucketpress.storage.FetchResult;
import dev.bucketpress.storage.ObjectHead;
import java.io.IOException;
import java.util.Optional;

/**
 * What the lists are to hold of posts, by their records.
 *
 * @param rewrite whether what the lists should hold already is written again
 */
record DesiredState(
        Bucket bucket,
        PlacementStore placements,
        Records records,
        Site site,
        Fingerprints fingerprints,
        boolean rewrite) {

    /** What is to change for a post; empty where lists hold what they should. */
    Optional<PostChange> change(SourceKey post) {
        // Before the record: a run that takes the lease later has read a record at least as new as this one.
        Stored<Placement> found = placements.read(post);
        FetchResult fetched = bucket.get(post.recordKey(), Integer.MAX_VALUE);
        Optional<PostSummary> wanted = summary(post, fetched);
        String fingerprint = fingerprints.of(wanted);
        boolean settled = found.value().isSettledAs(fingerprint);
        if (settled && (!rewrite || wanted.isEmpty())) {
            return Optional.empty();
        }
        boolean forced = rewrite
                || /* step: a lease that was found open */ found.value().state() != Placement.State.SETTLED
                || fingerprints.isOutOfDate(found.value().fingerprint());
        Optional<String> recordEtag = fetched.seen().map(ObjectHead::etag);
        return Optional.of(
                new PostChange(post, found, recordEtag, wanted, PostChange.positions(wanted), fingerprint, forced));
    }

    private Optional<PostSummary> summary(SourceKey post, FetchResult fetched) {
        if (!(fetched instanceof FetchResult.Whole whole)) {
            return Optional.empty();
        }
        try {
            return records.read(whole.bytes()) instanceof PostRecord.Live live
                    ? Optional.of(live.summary(post, site))
                    : Optional.empty();
        } catch (IOException e) {
            throw new BucketUnavailable(
                    "the record %s in bucket %s cannot be read; mend or delete it: %s"
                            .formatted(post.recordKey(), bucket.name(), e.getMessage()),
                    e);
        }
    }
}
