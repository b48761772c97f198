package dev.bucketpress.run;

import dev.bucketpress.threads.SeenToBegin;
import java.util.concurrent.ExecutionException;
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
                    A first = one.get();
                    return new Both<>(first, ParallelRunner.result(second));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted at work", e);
                } finally {
                    // Where the first failed, the second must not go on beside what its run does next.
                    awaitEnd(second);
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

    private static void awaitEnd(Future<?> future) {
        try {
            future.get();
        } catch (ExecutionException e) {
            // Whoever wants its result is told.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
