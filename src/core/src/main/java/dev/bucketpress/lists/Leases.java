package dev.bucketpress.lists;

import dev.bucketpress.lists.LeaseStore.Found;
import dev.bucketpress.site.SourceKey;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The claims of one round, for as long as no other run takes them over. */
final class Leases {

    private final LeaseStore claims;
    private final BatchResults fates;
    private final Map<SourceKey, Found> claimed = new ConcurrentHashMap<>();

    Leases(LeaseStore claims, BatchResults fates) {
        this.claims = claims;
        this.fates = fates;
    }

    /** Claims every place that the post may be in, or is to be in. */
    void claim(PostChange change) {
        Optional<Found> found = claims.claim(change);
        found.ifPresentOrElse(ours -> claimed.put(change.post(), ours), () -> fates.beginAgain(change.post()));
    }

    /** Which of these changes are still this run's to make. */
    synchronized List<PostChange> stillHeld(List<PostChange> changes) {
        changes.stream()
                .filter(change -> !claims.isStill(claimed.get(change.post())))
                .map(PostChange::post)
                .forEach(fates::beginAgain);
        return fates.good(changes);
    }

    /**
     * Claims places besides those of the posts, on whose account they are written too. If this run dies, the next one at
     * the same post writes them again, for it cannot know which they were.
     *
     * @param changes one of which is to stand for it
     * @throws ListConflict where none of them is this run's any more
     */
    synchronized void also(List<PostChange> changes, Set<ListPosition> places) {
        boolean known = changes.stream()
                .anyMatch(change -> fates.isGood(change.post())
                        && claimed.get(change.post()).listed().places().containsAll(places));
        if (known) {
            return;
        }
        for (PostChange change : changes) {
            if (fates.isGood(change.post()) && also(change, places)) {
                return;
            }
        }
        throw new ListConflict("what is kept of " + changes.get(0).post().value());
    }

    private boolean also(PostChange change, Set<ListPosition> places) {
        Found found = claimed.get(change.post());
        Set<ListPosition> all = new HashSet<>(found.listed().places());
        all.addAll(places);
        Optional<Found> more = claims.extend(found, all);
        more.ifPresentOrElse(ours -> claimed.put(change.post(), ours), () -> fates.beginAgain(change.post()));
        return more.isPresent();
    }

    /** Notes that all is done. */
    boolean settle(PostChange change) {
        return claims.settle(claimed.get(change.post()), change);
    }
}
