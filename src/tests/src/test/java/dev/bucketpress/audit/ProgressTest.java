package dev.bucketpress.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** A clock that goes on by this much each time it is asked. */
    private static final class Ticking extends Clock {

        private final long millis;
        private Instant now = Instant.EPOCH;

        Ticking(long millis) {
            this.millis = millis;
        }

        @Override
        public Instant instant() {
            Instant asked = now;
            now = now.plusMillis(millis);
            return asked;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private String printed(int total, long millisEach) {
        PrintWriter stream = new PrintWriter(out, true, StandardCharsets.UTF_8);
        Progress progress = new Progress("keys looked at", total, new Ticking(millisEach), stream);
        for (int i = 0; i < total; i++) {
            progress.step();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aLineEveryFewSecondsSaysHowFarItIs() {
        assertThat(printed(1200, 10)).isEqualTo("""
                500 of 1200 keys looked at, 100.0 a second, 7 seconds left
                1000 of 1200 keys looked at, 100.0 a second, 2 seconds left
                """);
    }

    @Test
    void shortWorkPrintsNothing() {
        assertThat(printed(400, 10)).isEmpty();
    }

    @Test
    void aSlowItemDelaysNoLineOfTheNext() {
        assertThat(printed(3, 8000)).isEqualTo("""
                1 of 3 keys looked at, 0.1 a second, 16 seconds left
                2 of 3 keys looked at, 0.1 a second, 8 seconds left
                """);
    }
}
