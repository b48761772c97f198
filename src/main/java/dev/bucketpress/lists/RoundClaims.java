package dev.bucketpress.lists;

import dev.bucketpress.lists.Claims.Found;
import dev.bucketpress.post.SourceKey;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The claims of one round, for as long as no other run takes them over. */
final class RoundClaims {

    private final Claims claims;
    private final Fates fates;
    private final Map<SourceKey, Found> claimed = new ConcurrentHashMap<>();

    RoundClaims(Claims claims, Fates fates) {
        this.claims = claims;
        this.fates = fates;
    }

    /** Claims every place that the post may be in, or is to be in. */
    void claim(Change change) {
        Optional<Found> found = claims.claim(change);
        found.ifPresentOrElse(ours -> claimed.put(change.post(), ours), () -> fates.beginAgain(change.post()));
    }

    /** Which of these changes are still this run's to make. */
    synchronized List<Change> stillHeld(List<Change> changes) {
        changes.stream()
                .filter(change -> !claims.isStill(claimed.get(change.post())))
                .map(Change::post)
                .forEach(fates::beginAgain);
        return fates.good(changes);
    }

    /**
     * Claims places besides those of the posts, on whose account they are written too. If this run dies, the next one at
     * the same post writes them again, for it cannot know which they were.
     *
     * @param changes one of which is to stand for it
     * @throws Crossed where none of them is this run's any more
     */
    synchronized void also(List<Change> changes, Set<Place> places) {
        boolean known = changes.stream()
                .anyMatch(change -> fates.isGood(change.post())
                        && claimed.get(change.post()).listed().places().containsAll(places));
        if (known) {
            return;
        }
        for (Change change : changes) {
            if (fates.isGood(change.post()) && also(change, places)) {
                return;
            }
        }
        throw new Crossed("what is kept of " + changes.get(0).post().value());
    }

    private boolean also(Change change, Set<Place> places) {
        Found found = claimed.get(change.post());
        Set<Place> all = new HashSet<>(found.listed().places());
        all.addAll(places);
        Optional<Found> more = claims.extend(found, all);
        more.ifPresentOrElse(ours -> claimed.put(change.post(), ours), () -> fates.beginAgain(change.post()));
        return more.isPresent();
    }

    /** Notes that all is done. */
    boolean settle(Change change) {
        return claims.settle(claimed.get(change.post()), change);
    }
}
