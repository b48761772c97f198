package dev.bucketpress.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelRunnerTest {

    private static final List<Integer> ITEMS = IntStream.range(0, 1000).boxed().toList();

    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    @Test
    void resultsAreInTheOrderOfTheItems() {
        assertThat(new ParallelRunner(8).all(ITEMS, item -> item * 2))
                .isEqualTo(ITEMS.stream().map(item -> item * 2).toList());
    }

    /** Each item waits for three others, so fewer threads would never finish. */
    @Test
    void asManyItemsAreInProgressAsThereAreThreads() {
        CyclicBarrier four = new CyclicBarrier(4);
        AtomicInteger atOnce = new AtomicInteger();

        List<Integer> most = new ParallelRunner(4).all(ITEMS, item -> {
            int now = atOnce.incrementAndGet();
            await(four);
            atOnce.decrementAndGet();
            return now;
        });

        assertThat(most).allMatch(now -> now <= 4);
    }

    @Test
    void oneThreadIsTheCallersOwn() {
        new ParallelRunner(1).all(ITEMS, this::note);
        new ParallelRunner(4).all(List.of(1), this::note);

        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void noThreadOutlivesTheCall() throws InterruptedException {
        new ParallelRunner(4).all(ITEMS, this::note);

        assertThat(threads).hasSizeBetween(1, 4).doesNotContain(Thread.currentThread());
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(10));
            assertThat(thread.isAlive()).isFalse();
        }
    }

    @Test
    void interruptingTheCallerStopsTheThreads() throws InterruptedException {
        CountDownLatch bothRun = new CountDownLatch(2);
        CountDownLatch never = new CountDownLatch(1);
        Thread caller = Thread.currentThread();

        assertThatThrownBy(() -> new ParallelRunner(2).all(List.of(1, 2), item -> {
                    note(item);
                    bothRun.countDown();
                    // One interrupt only: a second one could come after the check, and reach the next test.
                    if (item == 1 && waitFor(bothRun)) {
                        caller.interrupt();
                    }
                    return waitFor(never);
                }))
                .hasMessage("interrupted at work");

        assertThat(Thread.interrupted()).isTrue();
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(10));
            assertThat(thread.isAlive()).isFalse();
        }
    }

    @Test
    void eachResultIsPassedOnInTheOrderOfTheItems() {
        List<Integer> results = new ArrayList<>();

        new ParallelRunner(4).each(ITEMS, item -> item * 2, results::add);

        assertThat(results).isEqualTo(ITEMS.stream().map(item -> item * 2).toList());
    }

    @Test
    void fewItemsAreBegunBeforeTheFirstResultIsPassedOn() {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger passedOn = new AtomicInteger();

        new ParallelRunner(2).each(ITEMS, item -> begun.incrementAndGet(), result -> {
            assertThat(begun.get()).isLessThanOrEqualTo(passedOn.getAndIncrement() + 8);
        });

        assertThat(passedOn).hasValue(ITEMS.size());
    }

    @Test
    void theExceptionOfAnItemIsThrown() {
        assertThatThrownBy(() -> new ParallelRunner(2)
                        .each(
                                ITEMS,
                                item -> {
                                    throw new IllegalArgumentException("item " + item);
                                },
                                result -> {}))
                .hasMessage("item 0");
    }

    private int note(int item) {
        threads.add(Thread.currentThread());
        return item;
    }

    private static boolean waitFor(CountDownLatch latch) {
        try {
            return latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
