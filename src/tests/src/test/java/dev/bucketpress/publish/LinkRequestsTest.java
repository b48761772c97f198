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

/** What links in a post cost in requests. */
class LinkRequestsTest {

    private static final String KEY = "hello.md";
    private static final String PAGE = "2020/02/02/hello/index.html";
    private static final String RECORD = "api/posts/hello.md.json";
    private static final String POST = "---\ntitle: Hello\ndate: 2020-02-02\n---\nBody";

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
    void aNewLinkToAPublishedPostTakesOneWriteAndOneRead() {
        source.drop(KEY, POST + " [other](other.md)");

        assertThat(reconcile())
                .containsExactly(
                        "GET " + RECORD,
                        "GET " + KEY,
                        "PUT " + referrers("other.md") + "hello.md.txt",
                        "GET api/posts/other.md.json",
                        "PUT " + RECORD,
                        "PUT " + PAGE,
                        "PUT " + RECORD,
                        "HEAD " + KEY);
    }

    @Test
    void anEditThatKeepsALinkTakesOneReadMore() {
        after(POST + " [other](other.md)");
        source.drop(KEY, POST + " edited [other](other.md)");

        assertThat(reconcile())
                .containsExactly(
                        "GET " + RECORD,
                        "GET " + KEY,
                        "GET api/posts/other.md.json",
                        "PUT " + PAGE,
                        "PUT " + RECORD,
                        "HEAD " + KEY);
    }

    @Test
    void aNewLinkToAPostThatIsNotThereTakesOneWriteMoreWhichIsNotRepeated() {
        source.drop(KEY, POST + " [missing](missing.md)");

        assertThat(reconcile())
                .containsSubsequence(
                        "PUT " + referrers("missing.md") + "hello.md.txt",
                        "GET api/posts/missing.md.json",
                        "PUT api/posts/missing.md.json",
                        "PUT " + RECORD)
                .hasSize(9);
        assertThat(reconcile())
                .containsExactly("GET " + RECORD, "GET " + KEY, "GET api/posts/missing.md.json", "HEAD " + PAGE);
    }

    @Test
    void aPictureThatIsThereTakesOneWriteAndOneRead() {
        source.drop("hello/pic.png", "pixels");
        reconciler.reconcile("posts", "hello/pic.png");
        source.drop(KEY, POST + " ![](pic.png)");

        assertThat(reconcile())
                .containsSubsequence("PUT " + referrers("hello/pic.png") + "hello.md.txt", "HEAD files/hello/pic.png")
                .hasSize(8);
    }

    @Test
    void aFirstPublicationThatAnotherPostWaitsForIsFollowedByItsRunAndOneWrite() {
        after(POST + " [missing](missing.md)");
        source.drop("missing.md", POST.replace("title: Hello", "urlname: found"));
        requests.clear();
        reconciler.reconcile("posts", "missing.md");

        assertThat(requests)
                .containsExactly(
                        "GET api/posts/missing.md.json",
                        "GET missing.md",
                        "PUT api/posts/missing.md.json",
                        "PUT 2020/02/02/found/index.html",
                        "PUT api/posts/missing.md.json",
                        "HEAD missing.md",
                        "LIST " + referrers("missing.md"),
                        "GET " + RECORD,
                        "GET " + KEY,
                        "GET api/posts/missing.md.json",
                        "PUT " + PAGE,
                        "PUT " + RECORD,
                        "HEAD " + KEY,
                        "GET api/posts/missing.md.json",
                        "PUT api/posts/missing.md.json");
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
