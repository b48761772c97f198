package dev.bucketpress.lists;

import dev.bucketpress.bucket.Bucket;
import dev.bucketpress.bucket.BucketUnavailable;
import dev.bucketpress.bucket.Condition;
import dev.bucketpress.bucket.Content;
import dev.bucketpress.bucket.Fetched;
import dev.bucketpress.bucket.ObjectHead;
import dev.bucketpress.lists.Listed.State;
import dev.bucketpress.post.SourceKey;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** What is kept of posts' places in lists, and who is at work on them. */
record Claims(Bucket bucket, Clock clock) {

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
    record Found(SourceKey post, Listed listed, Optional<String> etag) {}

    Found find(SourceKey post) {
        if (!(bucket.get(post.listedKey(), Integer.MAX_VALUE) instanceof Fetched.Whole whole)) {
            return new Found(post, Listed.NOWHERE, Optional.empty());
        }
        try {
            return new Found(
                    post,
                    ListedJson.read(whole.bytes()),
                    Optional.of(whole.head().etag()));
        } catch (IOException e) {
            throw new BucketUnavailable(
                    "%s in bucket %s cannot be read; bring an earlier version back: %s"
                            .formatted(post.listedKey(), bucket.name(), e.getMessage()),
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
    Optional<Found> claim(Change change) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        State state = isHeld(change.listed()) ? State.CONTESTED : State.CLAIMED;
        Listed before = change.listed().listed();
        return write(change.listed(), new Listed(before.turn() + 1, state, now, before.print(), change.places()));
    }

    /** Claims other places too; empty where the claim does not hold any more. */
    Optional<Found> extend(Found claimed, Set<Place> places) {
        Listed now = claimed.listed();
        return write(claimed, new Listed(now.turn() + 1, now.state(), now.since(), now.print(), places));
    }

    /**
     * Notes that all is done. Where the work was taken over it stays open: a run that is still at it could leave a page
     * behind and die, and its event, which comes again, is to have all of it done once more.
     *
     * @return whether the claim still held
     */
    boolean settle(Found claimed, Change change) {
        Listed now = claimed.listed();
        Listed settled = now.state() == State.CONTESTED
                ? new Listed(now.turn() + 1, State.CONTESTED, now.since(), change.print(), now.places())
                : new Listed(now.turn() + 1, State.SETTLED, now.since(), change.print(), change.wantedPlaces());
        return write(claimed, settled).isPresent();
    }

    /** Whether nobody claimed the post since. */
    boolean isStill(Found claimed) {
        return bucket.head(claimed.post().listedKey()).map(ObjectHead::etag).equals(claimed.etag());
    }

    private Optional<Found> write(Found seen, Listed listed) {
        Content content = Content.of(ListedJson.of(listed), JSON);
        return bucket.put(seen.post().listedKey(), content, Condition.stillAt(seen.etag()))
                .map(etag -> new Found(seen.post(), listed, Optional.of(etag)));
    }
}
