package dev.bucketpress.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.RunResult;
import dev.bucketpress.storage.Content;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A post that was rejected because its page was taken gets it when it becomes free, without an event of its own. */
class WaitingListTest extends OnePost {

    private static final String OTHER = "other.md";
    private static final String THIRD = "third.md";
    private static final String OTHERS_REPORT = OTHER + ".problem.txt";
    private static final String SAME_PAGE = POST.replace("title: Hello", "urlname: hello");

    @Test
    void aPostThatWaitedIsPublishedWhenTheFirstOwnerGoes() {
        publish();
        waiting(OTHER);
        source.remove(KEY);

        RunResult result = reconcileWithStats(KEY);

        assertThat(result.outcome()).isEqualTo(new Outcome.Withdrawn(KEY, "it is not in the bucket"));
        assertThat(result.followUps())
                .extracting(RunResult::outcome)
                .containsExactly(new Outcome.Published(OTHER, "/2020/02/02/hello/"));
        assertThat(published.text(PAGE)).contains("api/posts/other.md.json");
        assertThat(source.keys()).containsExactly(OTHER);
    }

    @Test
    void aPostUnderANewNameIsPublishedThoughItsEventCameBeforeThatOfTheOldName() {
        publish();
        waiting("renamed.md");
        source.remove(KEY);

        reconcile();

        assertThat(published.text(PAGE)).contains("api/posts/renamed.md.json");
    }

    @Test
    void ofTwoPostsThatWaitedOneGetsThePageAndTheOtherIsToldTheNewOwner() {
        publish();
        waiting(OTHER);
        waiting(THIRD);
        source.remove(KEY);

        assertThat(reconcileWithStats(KEY).followUps())
                .extracting(other -> other.outcome().word())
                .containsExactlyInAnyOrder("published", "rejected");

        String owner = published.text(PAGE).contains("api/posts/other.md.json") ? OTHER : THIRD;
        String loser = owner.equals(OTHER) ? THIRD : OTHER;
        assertThat(source.text(loser + ".problem.txt")).contains("is taken by the post `" + owner + "`");
    }

    @Test
    void anEarlierUrlOfAPublishedPostIsNotFree() {
        publish();
        waiting(OTHER);
        source.drop(KEY, POST.replace("title: Hello", "urlname: moved"));

        assertThat(reconcileWithStats(KEY).followUps()).isEmpty();

        assertThat(source.keys()).contains(OTHERS_REPORT);
    }

    @Test
    void aPostThatNoLongerWaitsIsUnchanged() {
        publish();
        waiting(OTHER);
        source.drop(OTHER, POST.replace("title: Hello", "urlname: elsewhere"));
        reconciler().reconcile("posts", OTHER);
        source.remove(KEY);

        assertThat(reconcileWithStats(KEY).followUps())
                .extracting(RunResult::outcome)
                .containsExactly(new Outcome.Unchanged(OTHER));
        assertThat(published.keys()).doesNotContain(PAGE);
    }

    @Test
    void theListNamesItsPostsInPlainText() {
        publish();
        waiting(OTHER);

        List<Content> list = published.keys().stream()
                .filter(key -> key.startsWith("api/waiting/"))
                .map(published::content)
                .toList();

        assertThat(list).extracting(Content::contentType).containsExactly("text/plain; charset=utf-8");
        assertThat(list)
                .extracting(entry -> new String(entry.bytes(), StandardCharsets.UTF_8))
                .containsExactly(OTHER);
    }

    @Test
    void aPostWhoseKeyIsTooLongForThatOfItsEntryWaitsAsWell() {
        String longKey = "x/".repeat(500) + "a.md";
        publish();
        waiting(longKey);
        source.remove(KEY);

        assertThat(reconcileWithStats(KEY).followUps())
                .extracting(RunResult::outcome)
                .containsExactly(new Outcome.Published(longKey, "/2020/02/02/hello/"));
    }

    private void waiting(String key) {
        source.drop(key, SAME_PAGE);
        assertThat(reconciler().reconcile("posts", key).problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("is taken by the post `hello.md`"));
    }

    private RunResult reconcileWithStats(String key) {
        return reconciler().reconcile("posts", key, Duration.ofMinutes(1));
    }
}
