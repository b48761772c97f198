package dev.bucketpress.lists;

import dev.bucketpress.lists.Placement.State;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.BucketUnavailable;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.FetchResult;
import dev.bucketpress.storage.ObjectHead;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** What is kept of posts' places in lists, and who is at work on them. */
record LeaseStore(Bucket bucket, Clock clock) {

    /**
     * No run goes on for longer, so a claim as old is nobody's: the longest that Lambda allows
     * (docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html).
     */
    static final Duration LONGEST_RUN = Duration.ofMinutes(15);

    private static final String JSON = "application/json";

    /**
     * What was found of a post's places, or written.
     *
     * @param etag empty where there was nothing
     */
    record Found(SourceKey post, Placement listed, Optional<String> etag) {}

    Found find(SourceKey post) {
        if (!(bucket.get(post.placementKey(), Integer.MAX_VALUE) instanceof FetchResult.Whole whole)) {
            return new Found(post, Placement.NOWHERE, Optional.empty());
        }
        try {
            return new Found(
                    post,
                    PlacementJson.read(whole.bytes()),
                    Optional.of(whole.head().etag()));
        } catch (IOException e) {
            throw new BucketUnavailable(
                    "%s in bucket %s cannot be read; bring an earlier version back: %s"
                            .formatted(post.placementKey(), bucket.name(), e.getMessage()),
                    e);
        }
    }

    /** Whether another run may be at work on the post. */
    boolean isHeld(Found found) {
        return found.listed().state() != State.SETTLED
                && found.listed().since().plus(LONGEST_RUN).isAfter(clock.instant());
    }

    /**
     * Claims every place that the post may be in, or is to be in.
     *
     * @return empty where another run did so meanwhile
     */
    Optional<Found> claim(PostChange change) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        State state = isHeld(change.listed()) ? State.CONTESTED : State.CLAIMED;
        Placement before = change.listed().listed();
        return write(change.listed(), new Placement(before.turn() + 1, state, now, before.print(), change.places()));
    }

    /** Claims other places too; empty where the claim does not hold any more. */
    Optional<Found> extend(Found claimed, Set<ListPosition> places) {
        Placement now = claimed.listed();
        return write(claimed, new Placement(now.turn() + 1, now.state(), now.since(), now.print(), places));
    }

    /**
     * Notes that all is done. Where the work was taken over it stays open: a run that is still at it could leave a page
     * behind and die, and its event, which comes again, is to have all of it done once more.
     *
     * @return whether the claim still held
     */
    boolean settle(Found claimed, PostChange change) {
        Placement now = claimed.listed();
        Placement settled = now.state() == State.CONTESTED
                ? new Placement(now.turn() + 1, State.CONTESTED, now.since(), change.print(), now.places())
                : new Placement(now.turn() + 1, State.SETTLED, now.since(), change.print(), change.wantedPlaces());
        return write(claimed, settled).isPresent();
    }

    /** Whether nobody claimed the post since. */
    boolean isStill(Found claimed) {
        return bucket.head(claimed.post().placementKey()).map(ObjectHead::etag).equals(claimed.etag());
    }

    private Optional<Found> write(Found seen, Placement listed) {
        Content content = Content.of(PlacementJson.of(listed), JSON);
        return bucket.put(seen.post().placementKey(), content, Condition.stillAt(seen.etag()))
                .map(etag -> new Found(seen.post(), listed, Optional.of(etag)));
    }
}
