package dev.bucketpress.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bucketpress.run.RunResult;
import dev.bucketpress.run.RunStats;
import dev.bucketpress.run.TransientFailure;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What a look says it took is what the buckets were asked. */
class RunStatsTest extends OnePost {

    @Test
    void everyRequestOfALookIsCounted() {
        publish();
        source.drop(KEY, POST + " edited");

        RunStats effort = lookClosely().effort();

        assertThat(effort).isEqualTo(new RunStats(5, 1, 0));
        assertThat(source.takeRequests().size() + published.takeRequests().size())
                .isEqualTo(effort.requests());
    }

    @Test
    void aWriteThatIsRefusedIsCountedAndSoIsTheSecondTry() {
        source.drop(KEY, POST);
        published.onceAfter("PUT " + PAGE, () -> published.remove(RECORD));

        RunStats effort = lookClosely().effort();

        assertThat(effort.tries()).isEqualTo(2);
        assertThat(effort.refused()).isEqualTo(1);
        assertThat(source.takeRequests().size() + published.takeRequests().size())
                .isEqualTo(effort.requests());
    }

    @Test
    void aCopiedFileCountsAsOneRequestOfTheBucketThatCopies() {
        source.drop("a.png", "png");

        assertThat(press().look("posts", "a.png", Reconciler.USUAL_TIME).effort())
                .isEqualTo(new RunStats(4, 1, 0));
    }

    @Test
    void whatIsNoPostCostsNothing() {
        assertThat(press().look("posts", "notes.txt", Reconciler.USUAL_TIME).effort())
                .isEqualTo(RunStats.NONE);
    }

    @Test
    void aLookThatFailedSaysWhatItTookToo() {
        publish();
        published.failOnce("HEAD " + PAGE);

        assertThatThrownBy(this::lookClosely)
                .asInstanceOf(InstanceOfAssertFactories.type(TransientFailure.class))
                .extracting(TransientFailure::effort)
                .isEqualTo(new RunStats(3, 1, 0));
    }

    private RunResult lookClosely() {
        return press().look("posts", KEY, Reconciler.USUAL_TIME);
    }
}
