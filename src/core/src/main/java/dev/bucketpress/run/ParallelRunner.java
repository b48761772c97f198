package dev.bucketpress.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Many hands, which are there while there is work for them.
 *
 * @param number how many, at least 1
 */
public record ParallelRunner(int number) {

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

    private static <T, R> List<Callable<R>> calls(List<T> pieces, Function<T, R> work) {
        return pieces.stream()
                .map(piece -> (Callable<R>) () -> work.apply(piece))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static <R> List<R> results(List<Future<R>> done) throws InterruptedException {
        List<R> results = new ArrayList<>();
        for (Future<R> future : done) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException("the work failed", e.getCause());
            }
        }
        return results;
    }
}
