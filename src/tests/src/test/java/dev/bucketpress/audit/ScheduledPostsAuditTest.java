package dev.bucketpress.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.publish.PostSchedule;
import dev.bucketpress.site.SourceKey;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The commands, where posts come and go by the clock, which says 2026-01-02T03:04:05Z. */
class ScheduledPostsAuditTest extends TwoFolders {

    private static final Instant TOMORROW = Instant.parse("2026-01-03T00:00:00Z");
    private static final String WAITING = HELLO.replace("title", "publishDate: " + TOMORROW + "\ntitle");

    @Test
    void aPostThatWaitsIsAsItShouldBe() throws IOException {
        post("hello.md", WAITING);
        assertThat(run("mend")).isZero();
        assertThat(folder.resolve("public/" + entry(TOMORROW))).exists();

        assertThat(run("compare", "--everything")).isZero();
    }

    @Test
    void aPostThatNothingHasLookedAtIsNamedAndNoted() throws IOException {
        post("hello.md", WAITING);
        run("mend");
        delete("public/" + entry(TOMORROW));

        assertThat(run("compare")).isEqualTo(1);
        assertThat(report())
                .contains("hello.md  would be noted, to be looked at when its time comes")
                .contains("Times of posts that are missed or not noted: 1.");
        run("mend");
        assertThat(run("compare", "--everything")).isZero();
    }

    @Test
    void aPublicPostThatNothingWillWithdrawIsNamedAndNoted() throws IOException {
        post("hello.md", HELLO.replace("title", "expires: " + TOMORROW + "\ntitle"));
        run("mend");
        assertThat(run("compare")).isZero();
        delete("public/" + entry(TOMORROW));

        assertThat(run("compare")).isEqualTo(1);
        assertThat(report()).contains("hello.md  would be noted, to be looked at when its time comes");
        run("mend");
        assertThat(folder.resolve("public/" + entry(TOMORROW))).exists();
    }

    @Test
    void aPostIsOverdueAfterTwoMinutes() throws IOException {
        post("hello.md", HELLO);
        run("mend");
        write("public/" + entry(Instant.parse("2026-01-02T03:03:00Z")), "hello.md");
        assertThat(run("compare")).isZero();
        String overdue = entry(Instant.parse("2026-01-02T03:02:00Z"));
        write("public/" + overdue, "hello.md");

        assertThat(run("compare")).isEqualTo(1);
        assertThat(report())
                .contains(
                        "has had `hello.md` to be looked at since 2026-01-02T03:02:00Z, and no tick of the clock did.");
        assertThat(run("mend")).isZero();
        assertThat(folder.resolve("public/" + overdue)).doesNotExist();
        assertThat(run("compare", "--everything")).isZero();
    }

    @Test
    void whatIsKeptForAPostThatIsGoneIsNamedAndRemoved() throws IOException {
        post("hello.md", WAITING);
        run("mend");
        delete("posts/hello.md");

        assertThat(run("compare")).isEqualTo(1);
        assertThat(report()).contains("is kept for `hello.md`, which is not there any more.");
        assertThat(run("mend")).isZero();
        assertThat(folder.resolve("public/" + entry(TOMORROW))).doesNotExist();
    }

    private static String entry(Instant minute) {
        return PostSchedule.key(new SourceKey("hello.md"), minute);
    }
}
