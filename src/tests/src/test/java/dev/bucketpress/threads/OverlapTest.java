package dev.bucketpress.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class OverlapTest {

    @Test
    void bothAreUnderWayAtATime() {
        Exchanger<String> meeting = new Exchanger<>();

        Overlap.Both<String, String> both =
                Overlap.atATime().of(() -> exchanged(meeting, "one"), () -> exchanged(meeting, "other"));

        assertThat(both).isEqualTo(new Overlap.Both<>("other", "one"));
    }

    @Test
    void whatTheFirstThrowsIsThrown() {
        assertThatThrownBy(() -> Overlap.atATime()
                        .of(
                                () -> {
                                    throw new IllegalStateException("one");
                                },
                                () -> {
                                    throw new IllegalStateException("other");
                                }))
                .hasMessage("one");
    }

    private static String exchanged(Exchanger<String> meeting, String word) {
        try {
            return meeting.exchange(word, 1, TimeUnit.MINUTES);
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
