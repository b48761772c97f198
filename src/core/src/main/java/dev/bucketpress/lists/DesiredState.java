package dev.bucketpress.lists;

import dev.bucketpress.record.PostRecord;
import dev.bucketpress.record.Records;
import dev.bucketpress.search.SearchablePost;
import dev.bucketpress.site.PostSummary;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.FetchResult;
import dev.bucketpress.storage.JsonStore.Stored;
import dev.bucketpress.storage.ObjectHead;
import dev.bucketpress.storage.ObjectParser;
import dev.bucketpress.threads.Overlap;
import dev.bucketpress.threads.SideBySide;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What the lists are to hold of posts, by their records.
 *
 * @param searching whether the index of search is to follow, too
 * @param rewrite whether what the lists should hold already is written again
 * @param seen receives each record that was read, with its post
 */
record DesiredState(
        Bucket bucket,
        PlacementStore placements,
        Records records,
        Fingerprints fingerprints,
        boolean searching,
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
        Wanted wanted = wanted(post, fetched);
        String fingerprint = fingerprints.of(wanted.listed());
        boolean listed = !found.value().isSettledAs(fingerprint)
                || rewrite && wanted.listed().isPresent();
        if (!listed && (!searching || found.value().searched().isFor(wanted.searched()))) {
            return Optional.empty();
        }
        boolean forced = rewrite
                || /* step: a lease that was found open */ found.value().state() != Placement.State.SETTLED
                || fingerprints.isOutOfDate(found.value().fingerprint());
        return Optional.of(new PostChange(
                post,
                found,
                fetched.seen().map(ObjectHead::etag),
                wanted.listed(),
                PostChange.positions(wanted.listed()),
                fingerprint,
                wanted.searched(),
                listed,
                rewrite,
                forced));
    }

    /** What lists are to show of a post, and what search is to find. */
    private record Wanted(Optional<PostSummary> listed, Optional<SearchablePost> searched) {

        private static final Wanted NOTHING = new Wanted(Optional.empty(), Optional.empty());

        static Wanted of(PostRecord.Live record, PostSummary summary, boolean searching) {
            return new Wanted(Optional.of(summary), searching ? SearchablePost.of(record, summary) : Optional.empty());
        }
    }

    private Wanted wanted(SourceKey post, FetchResult fetched) {
        ObjectParser<Wanted> parser = object -> {
            PostRecord record = records.read(object.bytes());
            seen.accept(post, record);
            return record instanceof PostRecord.Live live
                    ? Wanted.of(live, records.summary(live, post), searching)
                    : Wanted.NOTHING;
        };
        return ObjectParser.parse(bucket, post.recordKey(), fetched, parser, Records.UNREADABLE)
                .orElse(Wanted.NOTHING);
    }
}
