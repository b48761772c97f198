package dev.bucketpress.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bucketpress.site.PageKey;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.FolderBucket;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewServerTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @TempDir
    private Path posts;

    private FolderBucket pages;
    private FolderBucket reports;
    private PreviewServer preview;

    @BeforeEach
    void start() throws IOException {
        pages = new FolderBucket(folder);
        reports = new FolderBucket(posts);
        preview = PreviewServer.start(pages, new ProblemsPage(reports), "", OptionalInt.empty());
    }

    @AfterEach
    void stop() {
        preview.close();
    }

    @Test
    void whatIsToComeIsNotServed() throws Exception {
        put("api/scheduled/2026-01-02T03:05Z/abc", "text/plain", "hello.md");

        assertThat(get("api/scheduled/2026-01-02T03:05Z/abc").statusCode()).isEqualTo(404);
        assertThat(get("api/scheduled/2026-01-02T03%3A05Z/abc").statusCode()).isEqualTo(404);
        assertThat(get("api//scheduled/2026-01-02T03:05Z/abc").statusCode()).isEqualTo(404);
        assertThat(get("api/x/../scheduled/2026-01-02T03:05Z/abc").statusCode()).isEqualTo(404);
    }

    @Test
    void aFolderIsAnsweredByItsIndexWithTheTypeItWasWrittenWith() throws Exception {
        put("2020/你好/index.html", "text/html; charset=utf-8", "<p>Hi");

        HttpResponse<String> answer = get("2020/%E4%BD%A0%E5%A5%BD/");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(answer.body()).startsWith("<p>Hi").contains("EventSource");
    }

    @Test
    void aRecordIsServedToTheByte() throws Exception {
        put("api/posts/a.md.json", "application/json", "{}");

        HttpResponse<String> answer = get("api/posts/a.md.json");

        assertThat(answer.body()).isEqualTo("{}");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    }

    @Test
    void aFolderWithoutItsSlashIsRedirected() throws Exception {
        put("a/index.html", "text/html", "");

        assertThat(get("a").headers().firstValue("Location")).contains("/a/");
    }

    @Test
    void whatIsMissingIsAnsweredWithTheWaysIn() throws Exception {
        put("a&b/index.html", "text/html", "");

        HttpResponse<String> answer = get("nowhere/");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<a href=\"/a&b/\">/a&amp;b/</a>");
        assertThat(get("").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsMissingIsAnsweredWithTheSitesOwnPageOnceThereIsOne() throws Exception {
        put("404.html", "text/html; charset=utf-8", "<p>Nothing here");

        HttpResponse<String> answer = get("nowhere/");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).startsWith("<p>Nothing here").contains("EventSource");
        assertThat(get("").statusCode()).isEqualTo(200);
    }

    @Test
    void pagesBelowFilesAndInTheHiddenFolderAreServedToo() throws Exception {
        String longName = "长".repeat(150);
        put("feed.json/index.html", "text/html", "<p>below");
        put("feed.json", "application/feed+json", "{}");
        put(".bucketpress/problems/index.html", "text/html", "<p>hidden");
        put(longName + "/index.html", "text/html", "<p>long");

        assertThat(get("feed.json").body()).isEqualTo("{}");
        assertThat(get("feed.json/").body()).startsWith("<p>below");
        assertThat(get(".bucketpress/problems/").body()).startsWith("<p>hidden");
        assertThat(get(PageKey.pathOf(longName) + "/").body()).startsWith("<p>long");
    }

    @Test
    void whatIsBesideTheBucketIsNotServed() throws Exception {
        put("a.html", "text/html", "");

        assertThat(get(".bucketpress/lock").statusCode()).isEqualTo(404);
        assertThat(get("..%2f..%2fetc/passwd").statusCode()).isEqualTo(404);
    }

    @Test
    void openPagesAreToldOfAChange() throws Exception {
        var events = http.send(request(".bucketpress/changes"), HttpResponse.BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(events.body(), StandardCharsets.UTF_8))) {
            String first = lines.readLine();
            assertThat(lines.readLine()).isEmpty();

            preview.reload();

            assertThat(lines.readLine()).startsWith("data: ").isNotEqualTo(first);
        }
    }

    @Test
    void withoutProblemsTheirPageSaysSoAndNoPageLeadsToIt() throws Exception {
        put("a/index.html", "text/html", "<p>Hi");

        assertThat(get(".bucketpress/problems").body())
                .contains("There are no problems.")
                .contains("EventSource");
        assertThat(get("a/").body()).doesNotContain(ProblemsPage.PATH);
    }

    @Test
    void reportsAreShownOnAPageThatPagesLeadTo() throws Exception {
        put("a/index.html", "text/html", "<p>Hi");
        report("<b>.md", "<b>.md was not published.\n\nLine 2, column 7: That is no date.\n\nWrite a date.\n");
        report("c.md", "c.md was not published.\n");

        String problems = get(".bucketpress/problems").body();

        assertThat(problems)
                .contains(">&lt;b>.md was not published.</p>", ">Line 2, column 7: That is no date.</p>")
                .contains(">Write a date.</p>", ">c.md was not published.</p>")
                .doesNotContain("<b>");
        assertThat(preview.problemsUrl()).isEqualTo(preview.url() + ".bucketpress/problems");
        assertThat(get("a/").body()).contains("<a href=\"/.bucketpress/problems\"", ">2 problems</a>");
    }

    @Test
    void aTextFileThatIsNoReportIsNoProblem() throws Exception {
        reports.put("notes.txt", Content.of(new byte[0], "text/plain"), new Condition.Always());

        assertThat(get(".bucketpress/problems").body()).contains("There are no problems.");
    }

    @Test
    void aSiteInAFolderOfItsHostIsServedBelowIt() throws Exception {
        put("a/index.html", "text/html", "<p>Hi");
        try (PreviewServer inFolder =
                PreviewServer.start(pages, new ProblemsPage(reports), "/blog", OptionalInt.of(0))) {
            assertThat(inFolder.url()).endsWith("/blog/");
            assertThat(get(inFolder, "a/").body()).startsWith("<p>Hi");
            assertThat(get(inFolder, "").body()).contains("<a href=\"/blog/a/\">");
            assertThat(get(inFolder, "../").headers().firstValue("Location")).contains("/blog/");
            assertThat(get(inFolder, "../a/").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aPortThatIsTakenIsNotReplacedByAnother() {
        int taken = URI.create(preview.url()).getPort();

        assertThatThrownBy(() -> PreviewServer.start(pages, new ProblemsPage(reports), "", OptionalInt.of(taken)))
                .isInstanceOf(BindException.class);
    }

    private void report(String post, String text) {
        Content content = Content.of(text.getBytes(StandardCharsets.UTF_8), "text/plain; charset=utf-8");
        reports.put(post + ".problem.txt", content, new Condition.Always());
    }

    private void put(String key, String type, String text) {
        pages.put(key, Content.of(text.getBytes(StandardCharsets.UTF_8), type), new Condition.Always());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(preview, path);
    }

    private HttpResponse<String> get(PreviewServer server, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(server.url()).resolve(path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(preview.url() + path)).build();
    }
}
