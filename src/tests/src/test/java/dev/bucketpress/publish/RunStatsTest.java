package dev.bucketpress.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bucketpress.run.RunResult;
import dev.bucketpress.run.RunStats;
import dev.bucketpress.run.TransientFailure;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** The requests that a run reports are those that the buckets received. */
class RunStatsTest extends OnePost {

    @Test
    void everyRequestOfARunIsCounted() {
        publish();
        source.drop(KEY, POST + " edited");

        RunStats stats = reconcileWithStats().stats();

        assertThat(stats).isEqualTo(new RunStats(6, 1, 0));
        assertThat(source.takeRequests().size() + published.takeRequests().size())
                .isEqualTo(stats.requests());
    }

    @Test
    void aRefusedWriteAndTheSecondTryAreCounted() {
        source.drop(KEY, POST);
        published.onceAfter("PUT " + PAGE, () -> published.remove(RECORD));

        RunStats stats = reconcileWithStats().stats();

        assertThat(stats.tries()).isEqualTo(2);
        assertThat(stats.refused()).isEqualTo(1);
        assertThat(source.takeRequests().size() + published.takeRequests().size())
                .isEqualTo(stats.requests());
    }

    @Test
    void aCopiedFileCountsAsOneRequestOfTheBucketThatCopies() {
        source.drop("a.png", "png");

        assertThat(reconciler()
                        .reconcile("posts", "a.png", Reconciler.USUAL_TIME)
                        .stats())
                .isEqualTo(new RunStats(6, 1, 0));
    }

    @Test
    void anObjectThatIsNoPostCostsNothing() {
        assertThat(reconciler()
                        .reconcile("posts", "notes.txt", Reconciler.USUAL_TIME)
                        .stats())
                .isEqualTo(RunStats.NONE);
    }

    @Test
    void aFailedRunHasStatsToo() {
        publish();
        published.failOnce("HEAD " + PAGE);

        assertThatThrownBy(this::reconcileWithStats)
                .asInstanceOf(InstanceOfAssertFactories.type(TransientFailure.class))
                .extracting(TransientFailure::stats)
                .isEqualTo(new RunStats(4, 1, 0));
    }

    /** By a new process, which asks for the settings in the theme folder. */
    private RunResult reconcileWithStats() {
        return reconciler().reconcile("posts", KEY, Reconciler.USUAL_TIME);
    }
}
