package dev.bucketpress.publish;

import static dev.bucketpress.testing.TestSite.SITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.TransientFailure;
import dev.bucketpress.site.Site;
import dev.bucketpress.storage.BucketUnavailable;
import dev.bucketpress.storage.Content;
import dev.bucketpress.testing.TestSite;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class ReconcilerTest extends OnePost {

    @Test
    void aNewPostIsPublishedAsPageAndRecord() {
        source.drop(KEY, POST);

        Outcome outcome = reconcile();

        assertThat(outcome).isEqualTo(new Outcome.Published(KEY, "/2020/02/02/hello/"));
        assertThat(published.keys()).containsExactly(PAGE, RECORD, SCHEMA, SCRIPT);
        Content page = published.content(PAGE);
        assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(page.cacheControl()).contains("public, max-age=0, s-maxage=5");
        assertThat(published.content(RECORD).contentType()).isEqualTo("application/json");
    }

    @Test
    void aSecondDeliveryWritesNothing() {
        source.drop(KEY, POST);
        reconcile();
        published.takeRequests();

        assertThat(reconcile()).isEqualTo(new Outcome.Unchanged(KEY));
        assertThat(published.takeRequests()).noneMatch(request -> request.startsWith("PUT"));
    }

    @Test
    void anEditIsPublishedInPlace() {
        publish();
        source.drop(KEY, POST + " edited");

        assertThat(reconcile()).isInstanceOf(Outcome.Published.class);
        assertThat(published.text(PAGE)).contains("Body edited");
        assertThat(published.keys()).containsExactly(PAGE, RECORD, SCHEMA, SCRIPT);
    }

    @Test
    void aPageThatDiffersFromWhatWouldBeWrittenNowIsWrittenThoughThePostIsUnchanged() {
        publish();
        Site renamed = new Site("Renamed", SITE.url(), SITE.zone(), SITE.language(), SITE.author(), SITE.description());
        PostRenderer renderer = TestSite.of(renamed, ":year/:month/:day/:urlname/");

        assertThat(new Reconciler(source, published, renderer, Clock.systemUTC(), tries -> {}).reconcile("posts", KEY))
                .isInstanceOf(Outcome.Published.class);
        assertThat(published.text(PAGE)).contains("Renamed");
    }

    @Test
    void aDeletedPostIsWithdrawnAndLeavesATombstone() {
        publish();
        source.remove(KEY);

        assertThat(reconcile()).isEqualTo(new Outcome.Withdrawn(KEY, "it is not in the bucket"));
        assertThat(published.keys()).containsExactly(RECORD, SCHEMA, SCRIPT);
        assertThat(published.text(RECORD))
                .isEqualTo("{\"schemaVersion\":1,\"source\":{\"key\":\"hello.md\"},\"pages\":[\"" + PAGE
                        + "\"],\"withdrawn\":true,\"reported\":false,\"withdrawals\":1,"
                        + "\"followUps\":[\"2026-01-02T03:06:05Z\"]}");
        assertThat(reconcile()).isEqualTo(new Outcome.Unchanged(KEY));
    }

    @Test
    void aPostThatBecomesADraftIsWithdrawnAndComesBack() {
        publish();
        source.drop(KEY, POST.replace("title: Hello", "draft: true"));
        assertThat(reconcile()).isInstanceOf(Outcome.Withdrawn.class);

        source.drop(KEY, POST);
        assertThat(reconcile()).isInstanceOf(Outcome.Published.class);
        assertThat(published.keys()).containsExactly(PAGE, RECORD, SCHEMA, SCRIPT);
    }

    @Test
    void aDraftThatWasNeverPublishedIsIgnoredAndNotRead() {
        source.drop("_drafts/idea.md", "x".repeat(TestSite.MAX_POST_BYTES + 1));

        assertThat(reconciler().reconcile("posts", "_drafts/idea.md"))
                .isEqualTo(new Outcome.Ignored("_drafts/idea.md", "it is a draft"));
        assertThat(published.keys()).isEmpty();
    }

    @Test
    void anObjectThatIsNeitherPostNorMediaFileIsIgnoredWithoutARequest() {
        assertThat(reconciler().reconcile("posts", "notes.txt")).isEqualTo(new Outcome.NotAPost("notes.txt"));
        assertThat(source.takeRequests()).isEmpty();
        assertThat(published.takeRequests()).isEmpty();
    }

    @Test
    void aPageWithoutARecordIsWrittenAgain() {
        publish();
        published.remove(RECORD);
        source.drop(KEY, POST + " edited");

        assertThat(reconcile()).isInstanceOf(Outcome.Published.class);
        assertThat(published.text(PAGE)).contains("edited");
    }

    @Test
    void aPostThatMovesLeavesARedirect() {
        publish();
        source.drop(KEY, POST.replace("title: Hello", "urlname: moved"));

        assertThat(reconcile()).isEqualTo(new Outcome.Published(KEY, "/2020/02/02/moved/"));

        assertThat(published.keys()).containsExactly(PAGE, "2020/02/02/moved/index.html", RECORD, SCHEMA, SCRIPT);
        assertThat(published.content(PAGE).headers().redirect()).contains("/2020/02/02/moved/");
        assertThat(published.text(PAGE))
                .contains("<meta http-equiv=\"refresh\" content=\"0; url=/2020/02/02/moved/\">")
                .contains("<link rel=\"canonical\" href=\"https://blog.example.org/2020/02/02/moved/\">")
                .contains("api/posts/hello.md.json")
                .doesNotContain("Body", "noindex");
        assertThat(published.text(RECORD)).contains("\"pages\":[\"" + PAGE + "\",\"2020/02/02/moved/index.html\"]");
    }

    @Test
    void aMoveThatFailsHalfWayIsFinishedByTheNextRun() {
        publish();
        source.drop(KEY, POST.replace("title: Hello", "urlname: moved"));
        published.failOnce("HEAD " + PAGE);
        assertThatThrownBy(this::reconcile).isInstanceOf(TransientFailure.class);

        reconcile();

        assertThat(published.keys()).containsExactly(PAGE, "2020/02/02/moved/index.html", RECORD, SCHEMA, SCRIPT);
        assertThat(published.content(PAGE).headers().redirect()).contains("/2020/02/02/moved/");
    }

    @Test
    void aPostThatMovesBackGetsItsEarlierPageBack() {
        publish();
        source.drop(KEY, POST.replace("title: Hello", "urlname: moved"));
        reconcile();
        source.drop(KEY, POST);

        reconcile();

        assertThat(published.text(PAGE)).contains("Body");
        assertThat(published.content("2020/02/02/moved/index.html").headers().redirect())
                .contains("/2020/02/02/hello/");
    }

    @Test
    void aPostThatMovedAndIsDeletedLeavesNoPage() {
        publish();
        source.drop(KEY, POST.replace("title: Hello", "urlname: moved"));
        reconcile();
        source.remove(KEY);

        assertThat(reconcile()).isInstanceOf(Outcome.Withdrawn.class);

        assertThat(published.keys()).containsExactly(RECORD, SCHEMA, SCRIPT);
    }

    @Test
    void aPostWithoutADateKeepsThatOfItsFirstPublication() {
        source.drop(KEY, "One");
        reconcile("2026-01-02T03:04:05.678Z");
        assertThat(published.text(RECORD)).contains("\"date\":\"2026-01-02T11:04:05+08:00\"");

        source.drop(KEY, "Two");
        reconcile("2027-01-01T00:00:00Z");
        assertThat(published.text(RECORD)).contains("\"date\":\"2026-01-02T11:04:05+08:00\"");

        source.remove(KEY);
        reconcile("2028-01-01T00:00:00Z");
        source.drop(KEY, "Three");
        reconcile("2029-01-01T00:00:00Z");
        assertThat(published.text(RECORD)).contains("\"date\":\"2026-01-02T11:04:05+08:00\"");
    }

    @Test
    void theSamePostGivesTheSameBytes() {
        publish();
        String page = published.text(PAGE);
        String record = published.text(RECORD);
        published.remove(PAGE);
        published.remove(RECORD);

        reconcile("2030-01-01T00:00:00Z");

        assertThat(published.text(PAGE)).isEqualTo(page);
        assertThat(published.text(RECORD)).isEqualTo(record);
    }

    @Test
    void aRecordNeverNamesABucket() {
        publish();

        assertThat(published.text(RECORD)).doesNotContain("\"posts\"", "\"public\"");
    }

    @Test
    void keysOfThePublicBucketAreIgnoredAndThoseOfOtherBucketsAreRefused() {
        assertThat(reconciler().reconcile("public", RECORD)).isInstanceOf(Outcome.NotAPost.class);
        assertThat(reconciler().reconcile("elsewhere", KEY).problem())
                .contains("The event is about the bucket `elsewhere`; posts come from `posts`.");
    }

    @Test
    void aRecordThatCannotBeReadIsATransientFailureAndIsNotOverwritten() {
        source.drop(KEY, POST);
        published.drop(RECORD, "not json");

        assertThatThrownBy(this::reconcile)
                .isInstanceOf(TransientFailure.class)
                .hasCauseInstanceOf(BucketUnavailable.class)
                .hasMessageContaining(RECORD);
        assertThat(published.text(RECORD)).isEqualTo("not json");
    }
}
