package dev.bucketpress.threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Work side by side on threads that all pieces share, so that one number bounds what is in progress however deep pieces
 * consist of pieces. A piece for which no thread is free is done by the thread that asks, which therefore never waits for
 * one that waits for it.
 */
public final class SharedThreads implements SideBySide {

    private final Semaphore free;
    private final ExecutorService pool = Executors.newCachedThreadPool(SeenToBegin.named("side-by-side"));

    /** @param atATime the most pieces in progress, the caller's own among them, at least 1 */
    public SharedThreads(int atATime) {
        this.free = new Semaphore(atATime - 1);
    }

    @Override
    public <T, R> List<R> all(List<T> items, Function<T, R> function) {
        List<Future<R>> results = new ArrayList<>();
        for (T item : items) {
            boolean last = results.size() == items.size() - 1;
            results.add(begin(() -> function.apply(item), last));
        }
        return results(results);
    }

    /** The last piece has no thread of its own: the caller would only wait. */
    private <R> Future<R> begin(Callable<R> piece, boolean last) {
        FutureTask<R> task = new FutureTask<>(piece);
        if (last || !free.tryAcquire()) {
            task.run();
            return task;
        }
        try {
            pool.execute(() -> runAndFree(task));
        } catch (OutOfMemoryError e) {
            // The machine has no further thread.
            runAndFree(task);
        }
        return task;
    }

    private void runAndFree(FutureTask<?> task) {
        try {
            task.run();
        } finally {
            free.release();
        }
    }

    private static <R> List<R> results(List<Future<R>> futures) {
        List<R> results = new ArrayList<>();
        Throwable first = null;
        for (Future<R> future : futures) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                first = first == null ? e.getCause() : first;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted at work", e);
            }
        }
        if (first instanceof RuntimeException failure) {
            throw failure;
        }
        if (first instanceof Error failure) {
            throw failure;
        }
        return results;
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
