package dev.bucketpress.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.RunResult;
import dev.bucketpress.storage.Content;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever was refused a page gets it when it becomes free, without anybody's touching the post again. */
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

        RunResult look = lookClosely(KEY);

        assertThat(look.outcome()).isEqualTo(new Outcome.Withdrawn(KEY, "it is not in the bucket"));
        assertThat(look.others())
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

        look();

        assertThat(published.text(PAGE)).contains("api/posts/renamed.md.json");
    }

    @Test
    void ofTwoThatWaitedOneGetsThePageAndTheOtherIsToldWhose() {
        publish();
        waiting(OTHER);
        waiting(THIRD);
        source.remove(KEY);

        assertThat(lookClosely(KEY).others())
                .extracting(other -> other.outcome().word())
                .containsExactlyInAnyOrder("published", "rejected");

        String owner = published.text(PAGE).contains("api/posts/other.md.json") ? OTHER : THIRD;
        String loser = owner.equals(OTHER) ? THIRD : OTHER;
        assertThat(source.text(loser + ".problem.txt")).contains("is taken by the post `" + owner + "`");
    }

    @Test
    void anEarlierUrlOfALivingPostIsNotFree() {
        publish();
        waiting(OTHER);
        source.drop(KEY, POST.replace("title: Hello", "urlname: moved"));

        assertThat(lookClosely(KEY).others()).isEmpty();

        assertThat(source.keys()).contains(OTHERS_REPORT);
    }

    @Test
    void aPostThatNoLongerWaitsStaysWhereItIs() {
        publish();
        waiting(OTHER);
        source.drop(OTHER, POST.replace("title: Hello", "urlname: elsewhere"));
        press().look("posts", OTHER);
        source.remove(KEY);

        assertThat(lookClosely(KEY).others())
                .extracting(RunResult::outcome)
                .containsExactly(new Outcome.Unchanged(OTHER));
        assertThat(published.keys()).doesNotContain(PAGE);
    }

    @Test
    void thoseThatWaitedAreLookedAtOnceMoreWhenTheRemovalIsDeliveredAgain() {
        publish();
        waiting(OTHER);
        source.remove(KEY);
        look();

        assertThat(lookClosely(KEY).others())
                .extracting(RunResult::outcome)
                .containsExactly(new Outcome.Unchanged(OTHER));
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
    void aPostWithAKeyTooLongToBeNamedInAnothersWaitsAsWell() {
        String longKey = "x/".repeat(500) + "a.md";
        publish();
        waiting(longKey);
        source.remove(KEY);

        assertThat(lookClosely(KEY).others())
                .extracting(RunResult::outcome)
                .containsExactly(new Outcome.Published(longKey, "/2020/02/02/hello/"));
    }

    private void waiting(String key) {
        source.drop(key, SAME_PAGE);
        assertThat(press().look("posts", key).problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("is taken by the post `hello.md`"));
    }

    private RunResult lookClosely(String key) {
        return press().look("posts", key, Duration.ofMinutes(1));
    }
}
