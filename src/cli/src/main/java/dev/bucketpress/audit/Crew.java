package dev.bucketpress.audit;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Does one thing to many, a few at a time.
 *
 * @param size how many at the same time
 */
record Crew(int size) {

    /** How many a slow one may be ahead of, for each that is worked on at the same time. */
    private static final int AHEAD = 4;

    /**
     * Works through all of them.
     *
     * @param results is given what came of each, in their order, by the caller's own thread
     */
    <T, R> void work(Collection<T> things, Function<T, R> work, Consumer<R> results) {
        ExecutorService threads = Executors.newFixedThreadPool(size);
        try {
            Deque<Future<R>> underWay = new ArrayDeque<>();
            for (T thing : things) {
                underWay.add(threads.submit(() -> work.apply(thing)));
                if (underWay.size() >= size * AHEAD) {
                    results.accept(underWay.remove().get());
                }
            }
            for (Future<R> last : underWay) {
                results.accept(last.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AuditFailure("It was interrupted. Start it again; what was done stays done.");
        } finally {
            threads.shutdownNow();
        }
    }
}
