package dev.bucketpress.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bucketpress.record.RecordSchema;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.TransientFailure;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import dev.bucketpress.theme.ScriptLibrary;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The files of a library are written once, before the first page that loads them. */
class LibraryFilesTest {

    private static final String LAST = "assets/katex-0.18.11/katex.min.js";

    private final MemoryBucket source = new MemoryBucket("posts");
    private final MemoryBucket published = new MemoryBucket("public");
    private final Reconciler reconciler = reconciler();

    @Test
    void theFilesOfALibraryAreWrittenBeforeThePage() {
        List<String> requests = publish(reconciler, "a.md", "$x$");

        assertThat(requests).startsWith("HEAD " + LAST).hasSize(1 + 22 + 1);
        assertThat(requests.subList(1, 23)).allMatch(request -> request.startsWith("PUT assets/katex-"));
        assertThat(requests.subList(22, 24)).containsExactly("PUT " + LAST, "PUT 2020/a/index.html");
    }

    @Test
    void theyAreCachedForGood() {
        publish(reconciler, "a.md", "$x$");

        Content script = published.content(LAST);
        assertThat(script.contentType()).isEqualTo("text/javascript; charset=utf-8");
        assertThat(script.cacheControl()).contains("public, max-age=31536000, immutable");
        assertThat(published
                        .content("assets/katex-0.18.11/fonts/KaTeX_Main-Regular.woff2")
                        .contentType())
                .isEqualTo("font/woff2");
    }

    @Test
    void aFurtherPageMakesNoRequestForThem() {
        publish(reconciler, "a.md", "$x$");

        assertThat(publish(reconciler, "b.md", "$x$")).containsExactly("PUT 2020/b/index.html");
    }

    @Test
    void anotherReconcilerChecksOnce() {
        publish(reconciler, "a.md", "$x$");

        assertThat(publish(reconciler(), "b.md", "$x$")).containsExactly("HEAD " + LAST, "PUT 2020/b/index.html");
    }

    @Test
    void aPageWithoutThemMakesNoRequestForThem() {
        assertThat(publish(reconciler, "a.md", "text")).noneMatch(request -> request.contains("assets/"));
    }

    @Test
    void theSitesOwnScriptIsWrittenBeforeTheFirstPage() {
        source.drop("a.md", post("text"));

        reconciler.reconcile("posts", "a.md");

        assertThat(published.takeRequests())
                .containsSubsequence(
                        "PUT " + ScriptLibrary.SITE.key(), "PUT " + RecordSchema.KEY, "PUT 2020/a/index.html");
    }

    @Test
    void anEditAsksForItOnlyWhereTheRecordIsOfAPageWithAnotherScript() {
        source.drop("a.md", post("text"));
        reconciler.reconcile("posts", "a.md");
        source.drop("a.md", post("other text"));
        published.takeRequests();

        reconciler().reconcile("posts", "a.md");

        assertThat(published.takeRequests())
                .noneMatch(request -> request.contains("assets/") || request.contains("schema"));
        String record = new SourceKey("a.md").recordKey();
        Content written = published.content(record);
        published.put(
                record,
                new Content(
                        new String(written.bytes(), UTF_8)
                                .replace(ScriptLibrary.SITE.key(), "assets/site-of-before.js")
                                .getBytes(UTF_8),
                        written.contentType(),
                        written.cacheControl(),
                        written.metadata()),
                new Condition.Always());
        published.remove(ScriptLibrary.SITE.key());
        published.remove(RecordSchema.KEY);

        reconciler().reconcile("posts", "a.md");

        assertThat(published.keys()).contains(ScriptLibrary.SITE.key());
    }

    @Test
    void codeHasALibraryOfItsOwn() {
        publish(reconciler, "a.md", "```java\nx\n```");

        assertThat(published.keys())
                .contains("assets/highlight-11.11.1/highlight.min.js")
                .noneMatch(key -> key.contains("katex"));
    }

    @Test
    void afterAFailureTheNextRunWritesTheRest() {
        source.drop("a.md", post("$x$"));
        published.failOnce("PUT assets/katex-0.18.11/katex.min.css");
        assertThatThrownBy(() -> reconciler.reconcile("posts", "a.md")).isInstanceOf(TransientFailure.class);
        assertThat(published.keys()).doesNotContain(LAST, "2020/a/index.html");

        publish(reconciler, "a.md", "$x$");

        assertThat(published.keys()).contains(LAST, "assets/katex-0.18.11/katex.min.css", "2020/a/index.html");
    }

    /** The requests for pages and what they load. */
    private List<String> publish(Reconciler reconciler, String key, String body) {
        source.drop(key, post(body));
        published.takeRequests();
        assertThat(reconciler.reconcile("posts", key)).isInstanceOf(Outcome.Published.class);
        return published.takeRequests().stream()
                .filter(request -> !request.contains(" api/") && !request.contains("assets/site-"))
                .toList();
    }

    private static String post(String body) {
        return "---\ndate: 2020-02-02\n---\n" + body;
    }

    private Reconciler reconciler() {
        return new Reconciler(source, published, TestSite.of(TestSite.SITE, ":year/:urlname/"), Clock.systemUTC());
    }
}
