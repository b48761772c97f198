package dev.bucketpress.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.FolderBucket;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewServerTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private FolderBucket pages;
    private PreviewServer preview;

    @BeforeEach
    void start() throws IOException {
        pages = new FolderBucket(folder);
        preview = PreviewServer.start(pages);
    }

    @AfterEach
    void stop() {
        preview.close();
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

    private void put(String key, String type, String text) {
        pages.put(key, Content.of(text.getBytes(StandardCharsets.UTF_8), type), new Condition.Always());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(preview.url() + path)).build();
    }
}
