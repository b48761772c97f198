package dev.bucketpress.lists;

import dev.bucketpress.post.ListName;
import dev.bucketpress.post.Period;
import dev.bucketpress.post.SourceKey;
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
record Change(
        SourceKey post,
        Claims.Found listed,
        Optional<String> record,
        Optional<Entry> wanted,
        Set<Place> wantedPlaces,
        String print,
        boolean forced) {

    /** Where an entry is to be. */
    static Set<Place> places(Optional<Entry> wanted) {
        return wanted.map(entry -> ListName.of(entry.line().tags(), entry.line().categories()).stream()
                        .map(list -> new Place(list, entry.month()))
                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    /** Where it is to be, and where it may be. */
    Set<Place> places() {
        Set<Place> all = new HashSet<>(listed.listed().places());
        all.addAll(wantedPlaces);
        return all;
    }

    /** The months that a list may hold it under, or is to. */
    Set<Period> months(ListName list) {
        return places().stream()
                .filter(place -> place.list().equals(list))
                .map(Place::month)
                .collect(Collectors.toSet());
    }

    /** What this part of a list is to hold of it. */
    Optional<Entry> wantedIn(ListName list, Period period) {
        return wanted.filter(entry -> wantedPlaces.contains(new Place(list, entry.month())))
                .filter(entry -> entry.month().path().startsWith(period.path()));
    }
}
