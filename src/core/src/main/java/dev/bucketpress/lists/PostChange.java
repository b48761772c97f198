package dev.bucketpress.lists;

import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;
import dev.bucketpress.site.SourceKey;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is to become of a post in lists.
 *
 * @param listed what was kept of its places
 * @param record the ETag of its record as it was read; empty where there is none
 * @param wanted what lists are to hold of it; empty where it is not published
 * @param wantedPlaces where it is to be: kept, since every node on the way asks
 * @param print of what is wanted, and of what lists look like
 * @param forced whether it is done whatever lists hold: a run may have died at it, or lists looked otherwise
 */
record PostChange(
        SourceKey post,
        LeaseStore.Found listed,
        Optional<String> record,
        Optional<ListEntry> wanted,
        Set<ListPosition> wantedPlaces,
        String print,
        boolean forced) {

    /** Where an entry is to be. */
    static Set<ListPosition> places(Optional<ListEntry> wanted) {
        return wanted.map(entry -> ListName.of(entry.line().tags(), entry.line().categories()).stream()
                        .map(list -> new ListPosition(list, entry.month()))
                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    /** Where it is to be, and where it may be. */
    Set<ListPosition> places() {
        Set<ListPosition> all = new HashSet<>(listed.listed().places());
        all.addAll(wantedPlaces);
        return all;
    }

    /** The months that a list may hold it under, or is to. */
    Set<Period> months(ListName list) {
        return places().stream()
                .filter(place -> place.list().equals(list))
                .map(ListPosition::month)
                .collect(Collectors.toSet());
    }

    /** What this part of a list is to hold of it. */
    Optional<ListEntry> wantedIn(ListName list, Period period) {
        return wanted.filter(entry -> wantedPlaces.contains(new ListPosition(list, entry.month())))
                .filter(entry -> entry.month().path().startsWith(period.path()));
    }
}
