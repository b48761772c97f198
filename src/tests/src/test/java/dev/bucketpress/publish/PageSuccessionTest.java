package dev.bucketpress.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.RunResult;
import dev.bucketpress.run.TransientFailure;
import dev.bucketpress.testing.TestSite;
import dev.bucketpress.testing.TickingClock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** For how long runs of a withdrawn post are followed by those of a post that waits for its page. */
class PageSuccessionTest extends OnePost {

    private static final String OTHER = "other.md";
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Pattern NOTES = Pattern.compile("\"followUps\":\\[([^]]*)]");
    private static final Outcome PUBLISHED = new Outcome.Published(OTHER, "/2020/02/02/hello/");
    private static final Outcome UNCHANGED = new Outcome.Unchanged(OTHER);

    private final TickingClock clock = new TickingClock(Duration.ofMillis(1));
    private final Reconciler reconciler = new Reconciler(source, published, TestSite.standard(), clock, tries -> {});

    @BeforeEach
    void anotherPostWaitsForThePage() {
        publish();
        source.drop(OTHER, POST.replace("title: Hello", "urlname: hello"));
        reconciler.reconcile("posts", OTHER);
    }

    @Test
    void onceItHasHadItsRunThereIsNoMoreAfterTheSameRemoval() {
        source.remove(KEY);

        assertThat(followUps()).containsExactly(PUBLISHED);
        assertThat(followUps()).isEmpty();
        assertThat(notes()).isEmpty();
    }

    @Test
    void aRunThatDiesInItLeavesItToTheNextDelivery() {
        dieInTheFollowUp();

        assertThat(followUps()).containsExactly(PUBLISHED);
    }

    @Test
    void itHasOneWithEachRunUntilTheOneThatDiedMustHaveEnded() {
        dieInTheFollowUp();

        clock.advance(A_MINUTE);
        assertThat(followUps()).containsExactly(PUBLISHED);
        assertThat(followUps()).containsExactly(UNCHANGED);
        assertThat(notes()).containsExactly("\"2026-01-02T03:06:06Z\"");

        clock.advance(A_MINUTE);
        assertThat(followUps()).containsExactly(UNCHANGED);
        assertThat(notes()).isEmpty();
        assertThat(followUps()).isEmpty();
    }

    @Test
    void aPostThatAnEarlierVersionWithdrewHasItOnce() {
        source.remove(KEY);
        published.remove(PAGE);
        published.drop(
                RECORD,
                "{\"schemaVersion\":1,\"source\":{\"key\":\"hello.md\"},\"pages\":[\"" + PAGE
                        + "\"],\"withdrawn\":true,\"reported\":false,\"withdrawals\":1}");

        assertThat(followUps()).containsExactly(PUBLISHED);
        assertThat(followUps()).isEmpty();
    }

    @Test
    void whereNobodyWaitsNotesAreFew() {
        source.remove(OTHER);
        published.keys().stream().filter(key -> key.startsWith("api/waiting/")).forEach(published::remove);
        for (int i = 0; i < 30; i++) {
            source.remove(KEY);
            followUps();
            source.drop(KEY, POST);
            followUps();
        }

        assertThat(notes()).hasSizeLessThan(10);
    }

    private void dieInTheFollowUp() {
        source.remove(KEY);
        published.failOnce("PUT " + PAGE);
        assertThatThrownBy(this::followUps).isInstanceOf(TransientFailure.class);
    }

    private List<Outcome> followUps() {
        return reconciler.reconcile("posts", KEY, A_MINUTE).followUps().stream()
                .map(RunResult::outcome)
                .toList();
    }

    private List<String> notes() {
        Matcher notes = NOTES.matcher(published.text(RECORD));
        assertThat(notes.find()).isTrue();
        return notes.group(1).isEmpty() ? List.of() : List.of(notes.group(1).split(","));
    }
}
