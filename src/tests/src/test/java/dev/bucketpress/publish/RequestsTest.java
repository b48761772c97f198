package dev.bucketpress.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.storage.Sha256;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The number and order of the requests of each path through the protocol: requests are the cost of a post. */
class RequestsTest {

    private static final String KEY = "hello.md";
    private static final String PAGE = "2020/02/02/hello/index.html";
    private static final String MOVED_PAGE = "2020/02/02/moved/index.html";
    private static final String RECORD = "api/posts/hello.md.json";
    private static final String WAITING = "api/waiting/" + Sha256.of(PAGE.getBytes(StandardCharsets.UTF_8)) + "/";
    private static final String REFERRERS = referrers(KEY);
    private static final String REPORT = "hello.md.problem.txt";
    private static final String POST = "---\ntitle: Hello\ndate: 2020-02-02\n---\nBody";
    private static final String MOVED = POST.replace("title: Hello", "urlname: moved");
    private static final String BROKEN = POST.replace("2020-02-02", "never");

    private final List<String> requests = new ArrayList<>();
    private final MemoryBucket source = new MemoryBucket("posts", requests::add);
    private final MemoryBucket published = new MemoryBucket("public", requests::add);

    private final Reconciler reconciler = new Reconciler(
            source, published, TestSite.standard(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), tries -> {});

    /** Only the first publication of a process checks for the schema. */
    @BeforeEach
    void publishAnother() {
        source.drop("other.md", "Other");
        reconciler.reconcile("posts", "other.md");
    }

    @Test
    void aFirstPublicationTakesSix() {
        source.drop(KEY, POST);

        assertThat(reconcile())
                .containsExactly(
                        "GET " + RECORD, "GET " + KEY, "PUT " + RECORD, "PUT " + PAGE, "PUT " + RECORD, "HEAD " + KEY);
    }

    @Test
    void anEditTakesFive() {
        after(POST);
        source.drop(KEY, POST + " edited");

        assertThat(reconcile())
                .containsExactly("GET " + RECORD, "GET " + KEY, "PUT " + PAGE, "PUT " + RECORD, "HEAD " + KEY);
    }

    @Test
    void anUnchangedPostTakesThree() {
        after(POST);

        assertThat(reconcile()).containsExactly("GET " + RECORD, "GET " + KEY, "HEAD " + PAGE);
    }

    @Test
    void anUnchangedPostTakesOneMoreForEachEarlierUrlAndOneForThePostsThatLinkToIt() {
        after(POST);
        after(MOVED);

        assertThat(reconcile())
                .containsExactly(
                        "GET " + RECORD, "GET " + KEY, "HEAD " + MOVED_PAGE, "HEAD " + PAGE, "LIST " + REFERRERS);
    }

    @Test
    void aMoveClaimsThePageFirstAndRedirectsTheEarlierOne() {
        after(POST);
        source.drop(KEY, MOVED);

        assertThat(reconcile())
                .containsExactly(
                        "GET " + RECORD,
                        "GET " + KEY,
                        "PUT " + RECORD,
                        "PUT " + MOVED_PAGE,
                        "HEAD " + PAGE,
                        "PUT " + PAGE,
                        "PUT " + RECORD,
                        "HEAD " + KEY,
                        "LIST " + REFERRERS);
    }

    @Test
    void anEditTakesThreeMoreAfterAReportWasEverWritten() {
        after(POST);
        after(BROKEN);
        after(POST);
        source.drop(KEY, POST + " edited");

        assertThat(reconcile())
                .containsExactly(
                        "GET " + RECORD,
                        "GET " + KEY,
                        "GET " + KEY,
                        "PUT " + PAGE,
                        "HEAD " + REPORT,
                        "PUT " + RECORD,
                        "HEAD " + PAGE,
                        "HEAD " + KEY);
    }

    @Test
    void aWithdrawalWritesTheTombstoneBeforeThePageGoes() {
        after(POST);
        source.remove(KEY);

        assertThat(reconcile())
                .containsExactly(
                        "GET " + RECORD,
                        "GET " + KEY,
                        "PUT " + RECORD,
                        "HEAD " + PAGE,
                        "DELETE " + PAGE,
                        "HEAD " + KEY,
                        "LIST " + WAITING,
                        "LIST " + REFERRERS);
    }

    @Test
    void aPostThatWasEverWithdrawnTakesOneMoreForEachPageItEverHadAndOneForThePostsThatLinkToIt() {
        after(POST);
        source.remove(KEY);
        reconcile();
        after(POST);

        assertThat(reconcile())
                .containsExactly("GET " + RECORD, "GET " + KEY, "HEAD " + PAGE, "LIST " + WAITING, "LIST " + REFERRERS);
    }

    @Test
    void aPostWhosePageIsAnothersIsAddedToTheWaitingListBeforeThePageIsCheckedAgain() {
        after(POST);
        source.drop("second.md", POST.replace("title: Hello", "urlname: hello"));
        requests.clear();
        reconciler.reconcile("posts", "second.md");

        assertThat(requests)
                .containsSubsequence(
                        "PUT " + PAGE,
                        "HEAD " + PAGE,
                        "PUT api/posts/second.md.json",
                        "PUT second.md.problem.txt",
                        "PUT " + WAITING + "second.md.txt",
                        "HEAD " + PAGE,
                        "HEAD second.md");
    }

    @Test
    void aPostThatWaitedAsksNobodyWhoWaitsForItsOwnPages() {
        source.drop("second.md", MOVED);
        reconciler.reconcile("posts", "second.md");
        source.remove("second.md");
        reconciler.reconcile("posts", "second.md");
        after(POST);
        source.drop("second.md", POST.replace("title: Hello", "urlname: hello"));
        reconciler.reconcile("posts", "second.md");
        source.remove(KEY);

        assertThat(reconcile())
                .contains("PUT " + PAGE)
                .filteredOn(request -> request.startsWith("LIST "))
                .containsExactly("LIST " + WAITING, "LIST " + REFERRERS);
    }

    @Test
    void aRejectionWritesTheRecordBeforeTheReport() {
        after(POST);
        source.drop(KEY, BROKEN);

        assertThat(reconcile())
                .containsExactly("GET " + RECORD, "GET " + KEY, "PUT " + RECORD, "PUT " + REPORT, "HEAD " + KEY);
    }

    @Test
    void aRunAloneTakesThreeMoreOfWhichTwoNoteItsAttempt() {
        after(POST);
        source.drop(KEY, POST + " edited");
        requests.clear();
        reconciler.reconcile(reconciler.kindOf("posts", KEY), Reconciler.USUAL_TIME, Isolation.ALONE);

        assertThat(requests)
                .containsExactly(
                        "GET " + RECORD,
                        "HEAD " + KEY,
                        "PUT " + RECORD,
                        "GET " + KEY,
                        "PUT " + RECORD,
                        "PUT " + PAGE,
                        "PUT " + RECORD,
                        "HEAD " + KEY);
    }

    private static String referrers(String target) {
        return "api/referrers/" + Sha256.of(target.getBytes(StandardCharsets.UTF_8)) + "/";
    }

    private void after(String text) {
        source.drop(KEY, text);
        reconcile();
    }

    private List<String> reconcile() {
        requests.clear();
        reconciler.reconcile("posts", KEY);
        return requests;
    }
}
