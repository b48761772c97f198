package dev.bucketpress.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.post.Scheduling;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.testing.TestSite;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Posts that come and go by the clock, which says 2026-01-02T03:04:06Z at first; the site is in Shanghai. */
class ScheduledPostsTest extends ClockedSite {

    @Test
    void aPostAppearsAtItsMinuteAndNothingOfItIsThereBefore() {
        assertThat(dropped("publishDate: 2026-01-02 11:05"))
                .extracting(Outcome::sentence)
                .containsExactly("scheduled hello.md for 2026-01-02T11:05+08:00");
        assertThat(published.keys()).containsExactly(entry(SOON));

        assertThat(tick()).isEmpty();
        assertThat(published.keys()).containsExactly(entry(SOON));

        clock.advance(Duration.ofSeconds(54));
        assertThat(tick()).singleElement().isInstanceOf(Outcome.Published.class);
        assertThat(published.keys()).contains(PAGE, RECORD);
    }

    @Test
    void aPostThatWasPublicIsWithdrawnUntilItsTime() {
        dropped("");
        assertThat(published.keys()).contains(PAGE);

        dropped("publish: 2026-01-02 11:05");
        assertThat(published.keys()).doesNotContain(PAGE);
        assertThat(published.text(RECORD)).contains("\"withdrawn\"");

        clock.advance(Duration.ofMinutes(1));
        tick();
        assertThat(published.keys()).contains(PAGE);
    }

    @ParameterizedTest
    @CsvSource({"expires", "expiryDate"})
    void aPostThatExpiresLeavesWhatADeletedOneDoes(String name) {
        dropped(name + ": 2026-01-02T03:05Z");
        assertThat(published.keys()).contains(PAGE);

        clock.advance(Duration.ofMinutes(1));
        assertThat(tick())
                .singleElement()
                .hasToString("Withdrawn[key=hello.md, why=it expired at 2026-01-02T11:05+08:00]");
        assertThat(published.keys()).doesNotContain(PAGE).contains(RECORD);
    }

    @Test
    void aPostWithADateToComeIsPublicAtOnceUnlessPostsWait() {
        source.drop(KEY, "---\ndate: 2026-01-02 11:05\n---\nHello");
        assertThat(changed(TestSite.standard())).singleElement().isInstanceOf(Outcome.Published.class);
        assertThat(changed(TestSite.of(Scheduling.ALL_DATES))).singleElement().isInstanceOf(Outcome.Scheduled.class);
    }

    @Test
    void aPostThatWouldExpireBeforeItsDateIsRejectedWherePostsWait() {
        source.drop(KEY, "---\ndate: 2026-02-02\nexpires: 2026-02-01\n---\nHello");
        assertThat(changed(TestSite.standard())).singleElement().isInstanceOf(Outcome.Published.class);
        assertThat(changed(TestSite.of(Scheduling.ALL_DATES))).singleElement().isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void withoutAClockTheDatesAreWarnedOf() {
        source.drop(KEY, "---\ndate: 2020-02-02\nexpires: 2020-02-03\npublishDate: 2030-02-03\n---\nHello");

        assertThat(changed(TestSite.of(Scheduling.OFF))).singleElement().isInstanceOf(Outcome.Published.class);
        assertThat(published.text(RECORD))
                .contains("\"line\":3")
                .contains("\"line\":4")
                .contains("no clock");
    }

    @ParameterizedTest
    @CsvSource({
        "publish: true, published",
        "publish: false, ignored",
        "publish: maybe, rejected",
        "publishDate: soon, rejected",
        "expires: never, rejected",
        "'publishDate: 2027-02-02\nexpires: 2027-02-01', rejected",
        "publishDate: 2020-02-02, published",
        "'publishDate: 2027-02-02\npublish: true', scheduled",
        "'publishDate: 2027-02-02\npublish: false', ignored",
        "'publishDate: 2020-02-02\npublish: 2027-02-02', scheduled",
        "'publishDate: 2020-02-02\npublish: maybe', rejected",
        "'publishDate:\nexpires: ', published"
    })
    void valuesAreReadAsDeclared(String frontMatter, String outcome) {
        assertThat(dropped(frontMatter.replace("\\n", "\n")))
                .singleElement()
                .matches(o -> o.word().equals(outcome));
    }

    @Test
    void anEditDecidesWhateverEarlierEntriesSay() {
        dropped("publishDate: 2026-01-02 11:05");
        dropped("publishDate: 2026-01-02 13:05");
        clock.advance(Duration.ofMinutes(1));
        assertThat(tick()).singleElement().isInstanceOf(Outcome.Scheduled.class);
        assertThat(published.keys()).doesNotContain(PAGE);

        clock.advance(Duration.ofHours(2));
        tick();
        assertThat(published.keys()).contains(PAGE);
    }

    @Test
    void aDeletedPostStaysAway() {
        dropped("publishDate: 2026-01-02 11:05");
        source.remove(KEY);
        clock.advance(Duration.ofMinutes(1));

        assertThat(tick()).singleElement().isInstanceOf(Outcome.Ignored.class);
        assertThat(published.keys()).doesNotContain(PAGE);
    }

    @Test
    void whatExpiresWhileItIsPublishedIsWithdrawn() {
        drop(KEY, "expires: 2026-01-02 11:05");
        published.onceAfter("PUT " + PAGE, () -> clock.advance(Duration.ofMinutes(1)));

        changed(KEY);

        assertThat(published.keys()).doesNotContain(PAGE).contains(entry(SOON));
    }

    @Test
    void theFirstThatIsPublicHasThePageAndTheOtherIsToldAtItsTime() {
        dropped("publishDate: 2026-01-02 11:05");
        drop("other.md", "urlname: hello");
        assertThat(changed("other.md")).singleElement().isInstanceOf(Outcome.Published.class);

        clock.advance(Duration.ofMinutes(1));
        assertThat(tick()).singleElement().isInstanceOf(Outcome.Rejected.class);

        source.remove("other.md");
        changed("other.md");
        assertThat(published.text(RECORD)).contains(PAGE).doesNotContain("withdrawn\":true");
        assertThat(published.keys()).contains(PAGE);
    }
}
