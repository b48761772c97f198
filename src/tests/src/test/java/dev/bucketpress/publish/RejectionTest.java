package dev.bucketpress.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.run.Outcome;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.testing.TestSite;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A post that its author must fix is reported, and nothing that was published is lost. */
class RejectionTest extends OnePost {

    @Test
    void aBrokenPostIsReportedBesideItselfWithItsLine() {
        source.drop(KEY, BROKEN);

        Outcome outcome = reconcile();

        assertThat(outcome.word()).isEqualTo("rejected");
        assertThat(outcome.problem())
                .contains("line 3, column 7: `never` is not a date. Write it as `2020-02-02 15:31:41`, or with its zone"
                        + " as `2020-02-02T15:31:41+08:00`.");
        assertThat(source.text(REPORT))
                .contains("hello.md was not published.", "Line 3, column 7: `never` is not a date.", "Write it as");
        assertThat(source.content(REPORT).contentType()).isEqualTo("text/plain; charset=utf-8");
    }

    @Test
    void whatWasPublishedStaysWhenAnEditBreaksThePost() {
        publish();
        String page = published.text(PAGE);
        source.drop(KEY, BROKEN);

        assertThat(reconcile()).isInstanceOf(Outcome.Rejected.class);

        assertThat(published.text(PAGE)).isEqualTo(page);
        assertThat(published.text(RECORD)).contains("\"reported\":true", "\"title\":\"Hello\"");
    }

    @Test
    void aReportGoesWithTheNextSuccess() {
        source.drop(KEY, BROKEN);
        reconcile();

        source.drop(KEY, POST);
        assertThat(reconcile()).isInstanceOf(Outcome.Published.class);

        assertThat(source.keys()).containsExactly(KEY);
        assertThat(reconcile()).isEqualTo(new Outcome.Unchanged(KEY));
    }

    @Test
    void aReportGoesWhenAPostIsPutBackAsItWasPublished() {
        publish();
        source.drop(KEY, BROKEN);
        reconcile();

        source.drop(KEY, POST);
        reconcile();

        assertThat(source.keys()).containsExactly(KEY);
    }

    @Test
    void aReportGoesWithThePost() {
        source.drop(KEY, BROKEN);
        reconcile();

        source.remove(KEY);
        assertThat(reconcile()).isInstanceOf(Outcome.Withdrawn.class);

        assertThat(source.keys()).isEmpty();
    }

    @Test
    void aPostThatIsTooLargeIsReported() {
        source.drop(KEY, "x".repeat(TestSite.MAX_POST_BYTES + 1));

        assertThat(reconcile().problem())
                .hasValueSatisfying(
                        problem -> assertThat(problem).contains("has 100001 bytes; a post may have 100000"));
    }

    @Test
    void aPostThatIsNestedTooDeeplyIsReported() {
        source.drop(KEY, ">".repeat(20_000) + "x");

        assertThat(reconcile().problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("More than 100 quotes, lists"));
    }

    @Test
    void aKeyTooLongForARecordIsRejectedWhileItIsThere() {
        String key = "a".repeat(1008) + ".md";
        source.drop(key, POST);

        assertThat(reconciler().reconcile("posts", key)).isInstanceOf(Outcome.Rejected.class);
        assertThat(source.keys()).containsExactly(key, key + ".problem.txt");

        source.remove(key);
        assertThat(reconciler().reconcile("posts", key)).isInstanceOf(Outcome.Ignored.class);
        assertThat(source.keys()).isEmpty();
    }

    @Test
    void theFirstOwnerOfAPageKeepsItAndTheSecondIsTold() {
        publish();
        source.drop("other.md", POST.replace("title: Hello", "urlname: hello"));

        Outcome outcome = reconciler().reconcile("posts", "other.md");

        assertThat(outcome.problem())
                .hasValueSatisfying(problem ->
                        assertThat(problem).contains("The page `/2020/02/02/hello/` is taken by the post `hello.md`."));
        assertThat(published.text(PAGE)).contains("<h1>Hello</h1>");
    }

    @Test
    void aPageThatBucketpressDidNotWriteIsNotOverwritten() {
        published.drop(PAGE, "mine");
        source.drop(KEY, POST);

        assertThat(reconcile().problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("a file that is not a post's"));
        assertThat(published.text(PAGE)).isEqualTo("mine");
    }

    @Test
    void aPageWithAnotherFormOfOwnerIsNotOverwrittenEither() {
        Content page = new Content(
                new byte[0], "text/html", Optional.empty(), Map.of("bucketpress-owner", "alice@example.org"));

        published.put(PAGE, page, new Condition.Always());
        source.drop(KEY, POST);

        assertThat(reconcile().problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("a file that is not a post's"));
    }

    @Test
    void theValueOfAPasswordIsWrittenNowhere() {
        publish();
        source.drop(KEY, "---\ntitle: Hello\npassword: s3cr3t\n---\nBody");

        Outcome outcome = reconcile();

        assertThat(outcome.sentence()).startsWith("rejected").doesNotContain("s3cr3t");
        assertThat(source.text(REPORT)).doesNotContain("s3cr3t");
        assertThat(published.text(RECORD)).doesNotContain("s3cr3t");
    }
}
