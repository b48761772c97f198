package dev.bucketpress.lists;

import dev.bucketpress.threads.Overlap;
import dev.bucketpress.threads.SideBySide;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * Does pieces of work that need not wait for one another in their order or from the last to the first, all of a run in the
 * same of the two. Every piece comes both before and after each other.
 */
final class EitherEnd implements SideBySide {

    private final boolean reversed;

    EitherEnd(Overlap order) {
        this.reversed = isReversed(order);
    }

    private static boolean isReversed(Overlap order) {
        List<Integer> done = new ArrayList<>();
        order.of(() -> done.add(1), () -> done.add(2));
        return done.get(0) == 2;
    }

    @Override
    public <T, R> List<R> all(List<T> items, Function<T, R> function) {
        List<T> order = new ArrayList<>(items);
        if (reversed) {
            Collections.reverse(order);
        }
        List<R> results = new ArrayList<>(order.stream().map(function).toList());
        if (reversed) {
            Collections.reverse(results);
        }
        return results;
    }
}
