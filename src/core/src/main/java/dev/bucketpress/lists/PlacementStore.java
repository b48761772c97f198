package dev.bucketpress.lists;

import dev.bucketpress.lists.Placement.Position;
import dev.bucketpress.lists.Placement.State;
import dev.bucketpress.run.ClockSkew;
import dev.bucketpress.search.Searched;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.ContentType;
import dev.bucketpress.storage.JsonStore;
import dev.bucketpress.storage.JsonStore.Stored;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The placements of posts in the public bucket ({@code api/listed/}), and the leases in them. Every write is conditional
 * on the version that was read, so that of two runs one is refused.
 */
final class PlacementStore {

    private final JsonStore objects;
    private final Clock clock;
    private final Instant endOfLease;

    /** @param endOfRun after which this run writes nothing any more */
    PlacementStore(Bucket bucket, Clock clock, Instant endOfRun) {
        this.objects = new JsonStore(bucket);
        this.clock = clock;
        this.endOfLease = ClockSkew.after(endOfRun);
    }

    Stored<Placement> read(SourceKey post) {
        return objects.read(post.placementKey(), Placement.NOWHERE, PlacementJson::read);
    }

    /** Whether another run may be updating the lists of the post. */
    boolean isLeased(Placement placement) {
        return placement.state() != State.SETTLED && placement.until().isAfter(clock.instant());
    }

    /**
     * Takes the lease of a post: its placement names every position that may hold it, or is to. It lasts for as long as
     * this run may go on, and any other that it is taken over from.
     *
     * @param searched names every number that the index may have of it, or is to
     * @return empty where another run took it meanwhile
     */
    Optional<Stored<Placement>> lease(PostChange change, Searched searched) {
        Placement before = change.found().value();
        State state = isLeased(before) ? State.CONTESTED : State.LEASED;
        Placement lease = new Placement(
                before.revision() + 1,
                state,
                end(before),
                before.fingerprint(), /* step: positions in the lease */
                change.positions(),
                /* step: numbers in the lease */ searched);
        return /* step: the lease */ write(change.post(), change.found(), lease);
    }

    private Instant end(Placement before) {
        Instant ofOthers = before.until();
        return isLeased(before) && ofOthers.isAfter(endOfLease) ? ofOthers : endOfLease;
    }

    /** Extends a lease to these positions; empty where it was taken over. */
    Optional<Stored<Placement>> extend(SourceKey post, Stored<Placement> lease, Set<Position> positions) {
        Placement now = lease.value();
        return write(post, lease, now.next(now.state(), now.fingerprint(), positions, now.searched()));
    }

    /**
     * Records that all is done. Where a lease was taken over, it stays open until the earlier runs have ended: one of them
     * may still put an old page over a newer one and die, and its event, when it is delivered again, must have everything
     * done once more. This run has ended, so the lease lasts no longer for its sake: else runs that follow each other
     * closely would keep it open for ever.
     *
     * @param searched what the index has of the post
     * @return whether the lease was still held
     */
    boolean settle(Stored<Placement> lease, PostChange change, Searched searched) {
        Placement now = lease.value();
        Placement settled = /* step: a lease that was taken over */ now.state() == State.CONTESTED
                ? now.next(
                                State.CONTESTED,
                                change.fingerprint(),
                                now.positions(),
                                /* step: numbers of a lease that was taken over */ searched.leaving(now.searched()))
                        .until(
                                /* step: the end of other runs */ change.found()
                                        .value()
                                        .until())
                : now.next(State.SETTLED, change.fingerprint(), change.wantedPositions(), searched);
        return write(change.post(), lease, settled).isPresent();
    }

    /** Whether no other run took the lease over. */
    boolean isHeld(SourceKey post, Stored<Placement> lease) {
        return objects.isUnchanged(post.placementKey(), lease);
    }

    private Optional<Stored<Placement>> write(SourceKey post, Stored<Placement> seen, Placement placement) {
        Content content = Content.changeable(PlacementJson.of(placement), ContentType.JSON);
        return objects.write(post.placementKey(), placement, content, Condition.stillAt(seen.etag()));
    }
}
