package dev.bucketpress.threads;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** How a run does pieces of work that need not wait for one another. A piece may itself consist of such pieces. */
public interface SideBySide extends AutoCloseable {

    /**
     * Applies a function to all items. The first exception or error by the order of the items is thrown, after all have
     * ended.
     *
     * @return the results, in the order of the items
     */
    <T, R> List<R> all(List<T> items, Function<T, R> function);

    /** Does two pieces of work. */
    @SuppressWarnings("unchecked")
    default <A, B> Overlap.Both<A, B> both(Supplier<A> one, Supplier<B> other) {
        List<Object> both = all(List.<Supplier<?>>of(one, other), Supplier::get);
        return new Overlap.Both<>((A) both.get(0), (B) both.get(1));
    }

    /** Ends what it has of threads. */
    @Override
    default void close() {}

    /** One after the other. */
    static SideBySide inTurn() {
        return new SideBySide() {
            @Override
            public <T, R> List<R> all(List<T> items, Function<T, R> function) {
                return items.stream().map(function).toList();
            }
        };
    }
}
