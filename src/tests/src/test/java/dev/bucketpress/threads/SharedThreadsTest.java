package dev.bucketpress.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedThreadsTest {

    private final SharedThreads three = new SharedThreads(3);
    private final AtomicInteger inProgress = new AtomicInteger();
    private final Queue<Integer> most = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        three.close();
    }

    @Test
    void piecesOfPiecesKeepTheirOrderAndTheOneBound() {
        List<List<Integer>> results = three.all(numbers(), outer -> three.all(numbers(), inner -> work(outer, inner)));

        assertThat(results.get(7).get(5)).isEqualTo(705);
        assertThat(most).allMatch(number -> number <= 3);
    }

    @Test
    void theFirstFailureIsThrownAfterAllHaveEnded() {
        assertThatThrownBy(() -> three.all(numbers(), this::failing)).hasMessage("2");

        assertThat(most).hasSize(20);
    }

    private int work(int outer, int inner) {
        most.add(inProgress.incrementAndGet());
        inProgress.decrementAndGet();
        return outer * 100 + inner;
    }

    private int failing(int number) {
        work(number, number);
        if (number == 2 || number == 11) {
            throw new IllegalStateException(String.valueOf(number));
        }
        return number;
    }

    private static List<Integer> numbers() {
        return IntStream.range(0, 20).boxed().toList();
    }
}
