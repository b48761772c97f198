package dev.bucketpress.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bucketpress.record.PublicationHistory;
import dev.bucketpress.run.EarlierAttemptUnfinished;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.RunResult;
import dev.bucketpress.run.TransientFailure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a post whose processing ends the process. */
class UnfinishedAttemptsTest extends OnePost {

    private static final String EDITED = POST + ", edited";
    private static final String NOTE = "\"unfinished\":";

    @Test
    void aRunAloneLeavesNoNoteOfAnAttemptThatFinished() {
        source.drop(KEY, POST);

        assertThat(run(Isolation.ALONE)).isInstanceOf(Outcome.Published.class);

        assertThat(published.text(RECORD)).doesNotContain(NOTE);
    }

    @Test
    void aRunAloneLeavesAnUnchangedPostAsItWas() {
        publish();
        String before = published.text(RECORD);

        assertThat(run(Isolation.ALONE)).isInstanceOf(Outcome.Unchanged.class);

        assertThat(published.text(RECORD)).isEqualTo(before);
        assertThat(published.takeRequests()).doesNotContain("PUT " + PAGE);
    }

    @Test
    void thePostThatEndedTwoRunsAloneIsRejectedAndWhatWasPublishedStays() {
        publish();
        source.drop(KEY, EDITED);
        dieTwice();
        published.takeRequests();
        source.takeRequests();

        assertThat(run(Isolation.ALONE_AND_LAST)).isInstanceOf(Outcome.Rejected.class);

        assertThat(source.text(REPORT)).contains("Two attempts", "is tried anew", "`mend`");
        assertThat(published.text(PAGE)).doesNotContain("edited");
        assertThat(source.takeRequests()).doesNotContain("GET " + KEY);
        assertThat(published.takeRequests()).doesNotContain("PUT " + PAGE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Isolation.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ATTENDED"})
    void itIsRejectedByEveryLaterRunUntilItChanges(Isolation isolation) {
        source.drop(KEY, POST);
        dieTwice();

        assertThat(run(isolation)).isInstanceOf(Outcome.Rejected.class);
        assertThat(run(isolation)).isInstanceOf(Outcome.Rejected.class);
        source.drop(KEY, EDITED);

        assertThat(run(isolation)).isInstanceOf(Outcome.Published.class);
        assertThat(published.text(RECORD)).doesNotContain(NOTE);
        assertThat(source.keys()).doesNotContain(REPORT);
    }

    @Test
    void aPersonWhoMendsHasItTriedWhateverCameOfEarlierAttempts() {
        source.drop(KEY, POST);
        dieTwice();
        run(Isolation.ALONE);

        assertThat(reconciler()
                        .reclaim(KEY, PublicationHistory.NONE, Reconciler.USUAL_TIME)
                        .outcome())
                .isInstanceOf(Outcome.Published.class);

        assertThat(published.text(RECORD)).doesNotContain(NOTE);
        assertThat(source.keys()).doesNotContain(REPORT);
    }

    @Test
    void oneUnfinishedAttemptIsHeldAgainstNoPost() {
        source.drop(KEY, POST);
        die(Isolation.ALONE);

        assertThat(run(Isolation.ALONE_AND_LAST)).isInstanceOf(Outcome.Published.class);
        die(Isolation.ALONE);

        assertThat(run(Isolation.ALONE_AND_LAST)).isInstanceOf(Outcome.Unchanged.class);
    }

    @Test
    void anAttemptAtAnotherVersionDoesNotCount() {
        source.drop(KEY, POST);
        die(Isolation.ALONE);
        source.drop(KEY, EDITED);
        die(Isolation.ALONE);
        source.drop(KEY, POST);

        assertThat(run(Isolation.ALONE)).isInstanceOf(Outcome.Published.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Isolation.class,
            names = {"SHARED", "ALONE"})
    void aRunThatIsNotTheLastLeavesAPostWithAnUnfinishedAttempt(Isolation isolation) {
        source.drop(KEY, POST);
        die(Isolation.ALONE);
        published.takeRequests();

        assertThatThrownBy(() -> run(isolation)).isInstanceOf(EarlierAttemptUnfinished.class);

        assertThat(published.takeRequests()).containsExactly("GET " + RECORD);
    }

    @Test
    void aRunThatFailsForWantOfS3TakesItsNoteBack() {
        source.drop(KEY, POST);
        source.failOnce("GET " + KEY);

        assertThatThrownBy(() -> run(Isolation.ALONE)).isInstanceOf(TransientFailure.class);

        assertThat(published.text(RECORD)).doesNotContain(NOTE);
    }

    @Test
    void aFileIsDoneOnceThePostThatShowsItIsRejected() {
        source.drop("a.png", "pixels");
        reconciler().reconcile("posts", "a.png");
        source.drop(KEY, "---\ndate: 2020-02-02\n---\n![](a.png)");
        reconcile();
        source.remove("a.png");
        dieTwice();

        RunResult file =
                reconciler().reconcile(reconciler().kindOf("posts", "a.png"), Reconciler.USUAL_TIME, Isolation.SHARED);

        assertThat(List.of(
                        file.followUps().get(0).outcome().word(), file.outcome().word()))
                .containsExactly("rejected", "withdrawn");
    }

    private void dieTwice() {
        die(Isolation.ALONE);
        die(Isolation.ALONE_AND_LAST);
    }

    /** The process ends while the post is read or rendered. */
    private void die(Isolation isolation) {
        published.onceAfter("PUT " + RECORD, () -> {
            throw new OutOfMemoryError();
        });
        assertThatThrownBy(() -> run(isolation)).isInstanceOf(OutOfMemoryError.class);
    }

    private Outcome run(Isolation isolation) {
        Reconciler reconciler = reconciler();
        return reconciler
                .reconcile(reconciler.kindOf("posts", KEY), Reconciler.USUAL_TIME, isolation)
                .outcome();
    }
}
