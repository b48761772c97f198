package dev.bucketpress.flat;

import java.util.List;
import java.util.function.Function;

/** What a change took to publish, and to list. */
record Measured(Change change, Cost publishing, Cost listing) {

    /** The medians of a change. */
    static Measured median(List<Measured> all, Change change) {
        return new Measured(change, median(all, change, Measured::publishing), median(all, change, Measured::listing));
    }

    private static Cost median(List<Measured> all, Change change, Function<Measured, Cost> part) {
        return Cost.median(all.stream()
                .filter(measured -> measured.change == change)
                .map(part)
                .toList());
    }
}
