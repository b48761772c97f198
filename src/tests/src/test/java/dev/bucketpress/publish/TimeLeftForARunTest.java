package dev.bucketpress.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.RunResult;
import dev.bucketpress.run.TransientFailure;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimeLeftForARunTest extends OnePost {

    @BeforeEach
    void editWhileItIsPublished() {
        source.drop(KEY, POST);
        published.onceAfter("PUT " + PAGE, () -> source.drop(KEY, POST + ", edited"));
    }

    @Test
    void aRunThatMetAConflictBeginsAgain() {
        RunResult result = reconciler().reconcile("posts", KEY, Duration.ofMinutes(1));

        assertThat(result.outcome()).isInstanceOf(Outcome.Published.class);
        assertThat(published.text(PAGE)).contains("edited");
    }

    @Test
    void aRunWithoutTimeForAnotherTryFails() {
        assertThatThrownBy(() -> reconciler().reconcile("posts", KEY, Duration.ofSeconds(1)))
                .isInstanceOf(TransientFailure.class)
                .hasMessageContaining(KEY);
    }
}
