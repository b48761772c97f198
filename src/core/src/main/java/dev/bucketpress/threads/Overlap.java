package dev.bucketpress.threads;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** How a run makes two requests that need not wait for one another. */
public interface Overlap {

    /** What came of the two. */
    record Both<A, B>(A one, B other) {}

    /** Makes both requests. Where both fail, the failure of the first is thrown. */
    <A, B> Both<A, B> of(Supplier<A> one, Supplier<B> other);

    /** Has both under way at a time, so that they take as long as the longer of them. */
    static Overlap atATime() {
        ExecutorService threads = Executors.newCachedThreadPool(SeenToBegin.named("overlap"));
        return new Overlap() {
            @Override
            public <A, B> Both<A, B> of(Supplier<A> one, Supplier<B> other) {
                Future<B> second = threads.submit(other::get);
                try {
                    return new Both<>(andThenAwait(one, second), ParallelRunner.result(second));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted at work", e);
                }
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

    /** Where the first fails, the second must not go on beside what its run does next. */
    private static <A> A andThenAwait(Supplier<A> one, Future<?> second) throws InterruptedException {
        try {
            return one.get();
        } finally {
            ParallelRunner.awaitEnd(second);
        }
    }
}
