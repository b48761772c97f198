package dev.bucketpress.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.testing.Invocation;
import dev.bucketpress.testing.TickingClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLeftTest {

    private final TickingClock clock = new TickingClock(Duration.ZERO);

    @Test
    void lambdaReportsTheTimeLeft() {
        assertThat(TimeLeft.of(new Invocation(1), clock).now()).isEqualTo(Duration.ofMillis(1));
        assertThat(TimeLeft.of(new Invocation(900_000), clock).now()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void theTimeLeftDecreasesAndMayBeNegative() {
        TimeLeft left = TimeLeft.of(new Invocation(3_000), clock);

        clock.advance(Duration.ofSeconds(2));
        assertThat(left.now()).isEqualTo(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(2));
        assertThat(left.now()).isEqualTo(Duration.ofSeconds(-1));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 900_001, Integer.MAX_VALUE})
    void impossibleTimesAreIgnored(int millis) {
        TimeLeft left = TimeLeft.of(new Invocation(millis), clock);

        clock.advance(Duration.ofHours(1));
        assertThat(left.now()).isEqualTo(Reconciler.USUAL_TIME);
    }
}
