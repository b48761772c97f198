package dev.bucketpress.lists;

import dev.bucketpress.record.PostRecord;
import dev.bucketpress.record.Records;
import dev.bucketpress.search.IndexOptions;
import dev.bucketpress.search.IndexUpdate;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.threads.SideBySide;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Makes the passes of a site.
 *
 * @param search how the index of search is kept, where the site has one
 */
record UpdatePasses(Records records, ListNode.Limits limits, Optional<IndexOptions> search, Clock clock) {

    /** Lambda allows no longer run (docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html). */
    private static final Duration LONGEST_RUN = Duration.ofMinutes(15);

    /** @param endOfRun after which nothing is written any more */
    UpdatePass pass(
            Bucket bucket,
            Instant endOfRun,
            ListLook.Now now,
            SideBySide sideBySide,
            boolean rewrite,
            PostRuns postRuns) {
        PlacementStore placements = new PlacementStore(bucket, clock, endOfRun);
        ReleasedPages released = new ReleasedPages();
        BiConsumer<SourceKey, PostRecord> seen = (post, record) -> {
            released.note(post, record);
            if (record.history().hasReferrersLeft()) {
                postRuns.referrersLeft(post);
            }
        };
        DesiredState desired = new DesiredState(
                bucket, placements, records, now.fingerprints(), search.isPresent(), rewrite, seen, sideBySide);
        ListPublisher publisher = new ListPublisher(bucket, now.theme(), now.scripts(), limits, sideBySide, postRuns);
        Optional<IndexUpdate> index =
                search.map(options -> new IndexUpdate(bucket, options, clock, LONGEST_RUN, sideBySide));
        return new UpdatePass(bucket, sideBySide, placements, desired, publisher, released, index);
    }

    Optional<SearchAudit> searchAudit(Bucket bucket, Supplier<SideBySide> threads) {
        PlacementStore placements = new PlacementStore(bucket, clock, clock.instant());
        // How lists look does not matter to what is searched.
        Fingerprints any = new Fingerprints("");
        DesiredState desired = new DesiredState(
                bucket, placements, records, any, true, false, (post, record) -> {}, SideBySide.inTurn());
        return search.map(options -> new SearchAudit(bucket, options.files(), placements, desired, threads, clock));
    }
}
