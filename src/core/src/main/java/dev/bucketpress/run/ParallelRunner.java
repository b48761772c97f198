package dev.bucketpress.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Many hands, which are there while there is work for them.
 *
 * @param number how many, at least 1
 */
public record ParallelRunner(int number) {

    /** How many items are begun, for each that is processed at a time, before the result of the first is waited for. */
    private static final int LOOKAHEAD = 4;

    /**
     * Has everything done, as many pieces at a time as there are hands.
     *
     * @return the results, in the order of the pieces
     */
    public <T, R> List<R> all(List<T> pieces, Function<T, R> work) {
        // Most events name one key, which needs no thread of its own.
        if (number == 1 || pieces.size() <= 1) {
            return pieces.stream().map(work).toList();
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(number, pieces.size()));
        try {
            return results(pool.invokeAll(calls(pieces, work)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at work", e);
        } finally {
            pool.shutdownNow();
        }
    }

    /**
     * Processes many items, and hands on each result as soon as those before it are known: for work whose results are
     * too many to be held, or are printed as they come.
     *
     * @param results is given the results in the order of the items, on the caller's thread
     */
    public <T, R> void each(Iterable<T> items, Function<T, R> task, Consumer<R> results) {
        ExecutorService pool = Executors.newFixedThreadPool(number);
        try {
            Deque<Future<R>> pending = new ArrayDeque<>();
            for (T item : items) {
                pending.add(pool.submit(() -> task.apply(item)));
                if (pending.size() >= number * LOOKAHEAD) {
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

    private static <T, R> List<Callable<R>> calls(List<T> pieces, Function<T, R> work) {
        return pieces.stream()
                .map(piece -> (Callable<R>) () -> work.apply(piece))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static <R> List<R> results(List<Future<R>> done) throws InterruptedException {
        List<R> results = new ArrayList<>();
        for (Future<R> future : done) {
            results.add(result(future));
        }
        return results;
    }

    private static <R> R result(Future<R> done) throws InterruptedException {
        try {
            return done.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("the work failed", e.getCause());
        }
    }
}
