package dev.bucketpress.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.run.Outcome;
import dev.bucketpress.testing.TestSite;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a tick of the clock does, and what is left after it. */
class ClockTickTest extends ClockedSite {

    @Test
    void nothingWaitsAnyMoreAfterALastLook() {
        dropped("publishDate: 2026-01-02 11:05");
        clock.advance(Duration.ofMinutes(1));
        tick();
        assertThat(published.keys()).contains(entry(SOON));

        clock.advance(Duration.ofMinutes(1));
        tick();
        assertThat(waiting()).singleElement().asString().endsWith("-last");
        assertThat(tick()).isEmpty();

        clock.advance(Duration.ofMinutes(17));
        assertThat(tick()).singleElement().isInstanceOf(Outcome.Unchanged.class);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aTickAtWhichNothingIsDueMakesOneRequest() {
        dropped("publishDate: 2026-01-03");
        published.takeRequests();
        source.takeRequests();

        tick();

        assertThat(published.takeRequests()).containsExactly("LIST api/scheduled/");
        assertThat(source.takeRequests()).isEmpty();
    }

    @Test
    void whatThereIsNoTimeForComesAtTheNextTick() {
        for (int i = 0; i < 250; i++) {
            drop("post-" + i + ".md", "publishDate: 2026-01-02 11:05");
        }
        changed(source.keys().toArray(String[]::new));
        clock.advance(Duration.ofMinutes(1));
        Instant end = clock.instant().plusSeconds(30);
        String inTheSecondHundred = published.text(waiting().get(150)).replace(".md", "");
        published.onceAfter(
                "PUT 2020/02/02/" + inTheSecondHundred + "/index.html", () -> clock.advance(Duration.ofSeconds(21)));

        processor(TestSite.standard()).tick(new TimeLeft(clock, Optional.of(end)));
        assertThat(pages()).isEqualTo(200);

        tick();
        assertThat(pages()).isEqualTo(250);
    }

    @Test
    void theAnswerNamesTheOutcomes() {
        dropped("publishDate: 2026-01-02 11:05");
        clock.advance(Duration.ofMinutes(1));

        Event event = EventReader.read("{\"source\":\"bucketpress.clock\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(event.handledBy(processor(TestSite.standard()), new TimeLeft(clock, Optional.empty())))
                .asString()
                .isEqualTo("{\"outcomes\":[{\"key\":\"hello.md\",\"outcome\":\"published\",\"problem\":null}]}");
    }
}
