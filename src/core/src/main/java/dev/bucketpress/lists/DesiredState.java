package dev.bucketpress.lists;

import dev.bucketpress.lists.JsonStore.Stored;
import dev.bucketpress.record.PostRecord;
import dev.bucketpress.record.Records;
import dev.bucketpress.site.PostSummary;
import dev.bucketpress.site.Site;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.FetchResult;
import dev.bucketpress.storage.ObjectHead;
import dev.bucketpress.storage.ObjectParser;
import dev.bucketpress.threads.Overlap;
import dev.bucketpress.threads.SideBySide;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * What the lists are to hold of posts, by their records.
 *
 * @param rewrite whether what the lists should hold already is written again
 * @param seen receives each record that was read, with its post
 */
record DesiredState(
        Bucket bucket,
        PlacementStore placements,
        Records records,
        Site site,
        Fingerprints fingerprints,
        boolean rewrite,
        BiConsumer<SourceKey, PostRecord> seen,
        SideBySide sideBySide) {

    /** What is to change for a post; empty where lists hold what they should. */
    Optional<PostChange> change(SourceKey post) {
        // In any order: a record that changes meanwhile is seen by the last check.
        Overlap.Both<Stored<Placement>, FetchResult> both =
                sideBySide.both(() -> placements.read(post), () -> bucket.get(post.recordKey(), Integer.MAX_VALUE));
        Stored<Placement> found = both.one();
        FetchResult fetched = both.other();
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
        ObjectParser<Optional<PostSummary>> parser = object -> {
            PostRecord record = records.read(object.bytes());
            seen.accept(post, record);
            return record instanceof PostRecord.Live live ? Optional.of(live.summary(post, site)) : Optional.empty();
        };
        return ObjectParser.parse(bucket, post.recordKey(), fetched, parser, Records.UNREADABLE)
                .flatMap(Function.identity());
    }
}
