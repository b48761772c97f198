package dev.bucketpress.lists;

import dev.bucketpress.search.IndexUpdate;
import dev.bucketpress.search.Searched;
import dev.bucketpress.site.SourceKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The index of search as one pass makes it follow, under the leases that it takes for lists.
 *
 * @param index empty where the site has no search: what placements say of it stays as it is
 */
record SearchUpdate(Optional<IndexUpdate> index, HeldLeases leases, BatchResults results) {

    void read(PostChange change) {
        index.ifPresent(update ->
                update.read(change.post(), change.found().value().searched(), change.searchable(), change.rewritten()));
    }

    /** Takes numbers from the index; it comes before leases are taken. */
    void reserve(List<PostChange> changes) {
        List<SourceKey> posts = PostChange.posts(changes);
        index.ifPresent(update -> results.attempt(posts, () -> update.reserve(posts)));
    }

    /** What the lease of a post says of the index. */
    Searched claimed(PostChange change) {
        return index.flatMap(update -> update.claimed(change.post()))
                .orElse(change.found().value().searched());
    }

    void commit(List<PostChange> changes) {
        List<SourceKey> posts = PostChange.posts(changes);
        index.ifPresent(update -> results.attempt(posts, () -> update.commit(posts, some -> stillHeld(changes, some))));
    }

    private Set<SourceKey> stillHeld(List<PostChange> changes, Set<SourceKey> some) {
        List<PostChange> asked =
                changes.stream().filter(change -> some.contains(change.post())).toList();
        return leases.stillHeld(asked).stream().map(PostChange::post).collect(Collectors.toSet());
    }

    /** What the placement of a post says of the index when all is done. */
    Searched settled(PostChange change) {
        return index.flatMap(update -> update.settled(change.post()))
                .orElse(change.found().value().searched());
    }
}
