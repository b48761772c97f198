package dev.bucketpress.run;

import java.util.List;
import java.util.function.Supplier;

/** How a run makes two requests that need not wait for one another. */
public interface Overlap {

    /** What came of the two. */
    record Both<A, B>(A one, B other) {}

    /** Makes both requests. Where both fail, the failure of the first is thrown. */
    <A, B> Both<A, B> of(Supplier<A> one, Supplier<B> other);

    /** Has both under way at a time, so that they take as long as the longer of them. */
    static Overlap atATime() {
        return new Overlap() {
            private final ParallelRunner runner = new ParallelRunner(2);

            @Override
            @SuppressWarnings("unchecked")
            public <A, B> Both<A, B> of(Supplier<A> one, Supplier<B> other) {
                List<Object> both = runner.all(List.<Supplier<?>>of(one, other), Supplier::get);
                return new Both<>((A) both.get(0), (B) both.get(1));
            }
        };
    }

    /** Makes one after the other, for tests that count or interleave requests. */
    static Overlap inTurn() {
        return new Overlap() {
            @Override
            public <A, B> Both<A, B> of(Supplier<A> one, Supplier<B> other) {
                return new Both<>(one.get(), other.get());
            }
        };
    }
}
