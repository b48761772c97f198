package dev.bucketpress.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.press.Press;
import dev.bucketpress.testing.Invocation;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLeftTest {

    @Test
    void lambdaSaysWhatIsLeft() {
        assertThat(TimeLeft.in(new Invocation(1))).isEqualTo(Duration.ofMillis(1));
        assertThat(TimeLeft.in(new Invocation(900_000))).isEqualTo(Duration.ofMinutes(15));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 900_001, Integer.MAX_VALUE})
    void whatNoInvocationHasIsNotBelieved(int millis) {
        assertThat(TimeLeft.in(new Invocation(millis))).isEqualTo(Press.USUAL_TIME);
    }
}
