package dev.bucketpress.lists;

import dev.bucketpress.lists.Placement.Position;
import dev.bucketpress.search.SearchablePost;
import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;
import dev.bucketpress.site.PostSummary;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.JsonStore.Stored;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is to change in the lists for one post.
 *
 * @param found its placement as it was read
 * @param recordEtag of its record as it was read; empty where there is none
 * @param wanted what the lists are to hold; empty where the post is not published
 * @param wantedPositions where they are to hold it: computed once, since every node on the way asks
 * @param fingerprint of what is wanted, and of how lists are rendered
 * @param searchable what search is to find; empty where that is nothing
 * @param listed whether lists are to change, and not the index of search alone
 * @param rewritten whether it is written even where all is as it should be: objects may have been removed by hand
 * @param forced whether everything is written whatever the lists hold: a run may have died, or lists looked different
 */
record PostChange(
        SourceKey post,
        Stored<Placement> found,
        Optional<String> recordEtag,
        Optional<PostSummary> wanted,
        Set<Position> wantedPositions,
        String fingerprint,
        Optional<SearchablePost> searchable,
        boolean listed,
        boolean rewritten,
        boolean forced) {

    static List<SourceKey> posts(List<PostChange> changes) {
        return changes.stream().map(PostChange::post).toList();
    }

    /** Where lists are to hold a post. */
    static Set<Position> positions(Optional<PostSummary> wanted) {
        return wanted.map(summary -> summary.lists().stream()
                        .map(list -> new Position(list, summary.month()))
                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    /** Where the lists are to hold the post, and where they may hold it now. */
    Set<Position> positions() {
        Set<Position> all = new HashSet<>(found.value().positions());
        all.addAll(wantedPositions);
        return all;
    }

    /** The months under which a list may hold the post, or is to. */
    Set<Period> months(ListName list) {
        return positions().stream()
                .filter(position -> position.list().equals(list))
                .map(Position::month)
                .collect(Collectors.toSet());
    }

    /** Whether a list gets the post, or loses it. */
    boolean comesOrGoes(ListName list) {
        return holds(wantedPositions, list) != holds(found.value().positions(), list);
    }

    private static boolean holds(Set<Position> positions, ListName list) {
        return positions.stream().anyMatch(position -> position.list().equals(list));
    }

    /** What this period of a list is to hold of the post. */
    Optional<PostSummary> wantedIn(ListName list, Period period) {
        return wanted.filter(summary -> summary.isIn(list))
                .filter(summary -> wantedPositions.contains(new Position(list, summary.month())))
                .filter(summary -> summary.month().path().startsWith(period.path()));
    }
}
