package dev.bucketpress.threads;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Applies a function to many items on a bounded number of threads, which end with the call.
 *
 * @param threads the most items in progress at a time, at least 1
 */
public record ParallelRunner(int threads) {

    private static final ThreadFactory THREADS = SeenToBegin.named("parallel");

    /** The items that {@link #each} begins, per thread, before it waits for the first result. */
    private static final int LOOKAHEAD = 4;

    /**
     * Applies the function to all items. The first exception or error by the order of the items is thrown, after all have ended.
     *
     * @return the results, in the order of the items
     */
    public <T, R> List<R> all(List<T> items, Function<T, R> function) {
        // Most events name one key, which needs no thread of its own.
        if (threads == 1 || items.size() <= 1) {
            return items.stream().map(function).toList();
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, items.size()), THREADS);
        try {
            return results(items.stream()
                    .map(item -> begun(pool, () -> function.apply(item)))
                    .toList());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at work", e);
        } finally {
            pool.shutdownNow();
        }
    }

    /**
     * Applies the function to many items, and passes each result on as soon as those before it are known: for results
     * that are too many to be held, or that are printed as they come.
     *
     * @param results receives the results in the order of the items, on the caller's thread
     */
    public <T, R> void each(Iterable<T> items, Function<T, R> function, Consumer<R> results) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, THREADS);
        try {
            Deque<Future<R>> pending = new ArrayDeque<>();
            for (T item : items) {
                pending.add(begun(pool, () -> function.apply(item)));
                if (pending.size() >= threads * LOOKAHEAD) {
                    results.accept(result(pending.remove()));
                }
            }
            for (Future<R> last : pending) {
                results.accept(result(last));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at work", e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static <R> Future<R> begun(ExecutorService pool, Callable<R> call) {
        FutureTask<R> task = new FutureTask<>(call);
        try {
            pool.execute(task);
        } catch (OutOfMemoryError e) {
            // There was none for a thread. The caller has one.
            task.run();
        }
        return task;
    }

    private static <R> List<R> results(List<Future<R>> futures) throws InterruptedException {
        for (Future<R> future : futures) {
            awaitEnd(future);
        }
        List<R> results = new ArrayList<>();
        for (Future<R> future : futures) {
            results.add(result(future));
        }
        return results;
    }

    static void awaitEnd(Future<?> future) throws InterruptedException {
        try {
            future.get();
        } catch (ExecutionException e) {
            // Whoever wants the result is told.
        }
    }

    static <R> R result(Future<R> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException("the work failed", e.getCause());
        }
    }
}
