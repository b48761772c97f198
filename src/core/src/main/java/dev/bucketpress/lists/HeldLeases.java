package dev.bucketpress.lists;

import dev.bucketpress.lists.Placement.Position;
import dev.bucketpress.run.Conflict;
import dev.bucketpress.search.Searched;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.JsonStore.Stored;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The leases that one pass holds, for as long as no other run takes them over. */
final class HeldLeases {

    private final PlacementStore placements;
    private final BatchResults results;
    private final Map<SourceKey, Stored<Placement>> leases = new ConcurrentHashMap<>();

    HeldLeases(PlacementStore placements, BatchResults results) {
        this.placements = placements;
        this.results = results;
    }

    /** Takes the lease of a post, or has the post retried. */
    void acquire(PostChange change, Searched searched) {
        hold(change.post(), placements.lease(change, searched));
    }

    private boolean hold(SourceKey post, Optional<Stored<Placement>> written) {
        written.ifPresentOrElse(lease -> leases.put(post, lease), () -> results.retry(post));
        return written.isPresent();
    }

    /** Which of these changes are still this pass's to make. */
    synchronized List<PostChange> stillHeld(List<PostChange> changes) {
        changes.stream()
                .map(PostChange::post)
                .filter(post -> !placements.isHeld(post, leases.get(post)))
                .forEach(results::retry);
        return results.unhindered(changes);
    }

    /**
     * Extends a lease to positions beside those of the posts, whose pages are written for the same changes. If this run
     * dies, the next run for the same post writes them again; it could not tell otherwise which they were.
     *
     * @param changes one of whose leases is extended
     * @throws Conflict where none of them is held any more
     */
    synchronized void extend(List<PostChange> changes, Set<Position> positions) {
        boolean covered = changes.stream()
                .map(PostChange::post)
                .anyMatch(post -> results.isUnhindered(post)
                        && leases.get(post).value().positions().containsAll(positions));
        if (covered) {
            return;
        }
        for (PostChange change : changes) {
            if (results.isUnhindered(change.post()) && extend(change.post(), positions)) {
                return;
            }
        }
        throw new Conflict(changes.get(0).post().placementKey());
    }

    private boolean extend(SourceKey post, Set<Position> positions) {
        Stored<Placement> lease = leases.get(post);
        Set<Position> all = new HashSet<>(lease.value().positions());
        all.addAll(positions);
        return hold(post, placements.extend(post, lease, all));
    }

    /** Records that all is done for a post; false where its lease was taken over. */
    boolean settle(PostChange change, Searched searched) {
        return placements.settle(leases.get(change.post()), change, searched);
    }
}
