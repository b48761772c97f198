package dev.bucketpress.run;

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

    private static final List<Integer> PIECES = IntStream.range(0, 1000).boxed().toList();

    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    @Test
    void resultsAreInTheOrderOfThePieces() {
        assertThat(new ParallelRunner(8).all(PIECES, piece -> piece * 2))
                .isEqualTo(PIECES.stream().map(piece -> piece * 2).toList());
    }

    /** Each piece waits for three others, so it is never done by fewer hands. */
    @Test
    void asManyPiecesAreInWorkAsThereAreHands() {
        CyclicBarrier four = new CyclicBarrier(4);
        AtomicInteger atOnce = new AtomicInteger();

        List<Integer> most = new ParallelRunner(4).all(PIECES, piece -> {
            int now = atOnce.incrementAndGet();
            await(four);
            atOnce.decrementAndGet();
            return now;
        });

        assertThat(most).allMatch(now -> now <= 4);
    }

    @Test
    void eachResultIsHandedOnInOrderByTheCallerAndFewAreHeld() {
        AtomicInteger begun = new AtomicInteger();
        List<Integer> results = new ArrayList<>();

        new ParallelRunner(4)
                .each(
                        PIECES,
                        piece -> {
                            begun.incrementAndGet();
                            return piece * 2;
                        },
                        result -> {
                            note(result);
                            assertThat(begun.get() - results.size()).isLessThanOrEqualTo(16);
                            results.add(result);
                        });

        assertThat(results).isEqualTo(PIECES.stream().map(piece -> piece * 2).toList());
        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void aFailureOfOneIsTheFailureOfAll() {
        assertThatThrownBy(() -> new ParallelRunner(2)
                        .each(
                                PIECES,
                                piece -> {
                                    throw new IllegalArgumentException("piece " + piece);
                                },
                                result -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("piece " + PIECES.get(0));
    }

    @Test
    void oneHandIsTheCallersOwn() {
        new ParallelRunner(1).all(PIECES, this::note);
        new ParallelRunner(4).all(List.of(1), this::note);

        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void noThreadOutlivesTheWork() throws InterruptedException {
        new ParallelRunner(4).all(PIECES, this::note);

        assertThat(threads).hasSizeBetween(1, 4).doesNotContain(Thread.currentThread());
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(10));
            assertThat(thread.isAlive()).isFalse();
        }
    }

    @Test
    void whoIsInterruptedStopsTheWork() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        Thread caller = Thread.currentThread();

        assertThatThrownBy(() -> new ParallelRunner(2).all(List.of(1, 2), piece -> {
                    note(piece);
                    caller.interrupt();
                    return waitFor(never);
                }))
                .hasMessage("interrupted at work");

        assertThat(Thread.interrupted()).isTrue();
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(10));
            assertThat(thread.isAlive()).isFalse();
        }
    }

    private int note(int piece) {
        threads.add(Thread.currentThread());
        return piece;
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
