package dev.bucketpress.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.junit.jupiter.api.Test;

class SeenToBeginTest {

    @Test
    void aThreadThatBeganDoesItsTask() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2, SeenToBegin.named("worker"));

        assertThat(pool.submit(() -> Thread.currentThread().getName()).get()).isEqualTo("worker");

        pool.shutdown();
    }

    /** A daemon does not keep a process alive that has nothing else to do. */
    @Test
    void itIsADaemon() {
        assertThat(SeenToBegin.named("worker").newThread(() -> {}).isDaemon()).isTrue();
    }

    /** As it does where memory ends between its start and its first step. */
    @Test
    void whoeverGivesATaskToAThreadThatDiesBeforeItBeginsIsTold() {
        ThreadFactory dying = task -> new SeenToBegin(task, "worker") {
            @Override
            public void run() {}
        };
        ExecutorService pool = Executors.newFixedThreadPool(1, dying);

        assertThatThrownBy(() -> pool.submit(() -> "never"))
                .isInstanceOf(OutOfMemoryError.class)
                .hasMessage("a thread ended before it began");

        pool.shutdown();
    }
}
