package dev.bucketpress.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.golden.GoldenCase;
import dev.bucketpress.golden.GoldenTest;
import dev.bucketpress.testing.Checkout;
import dev.bucketpress.testing.PostToCome;
import dev.bucketpress.testing.S3Buckets;
import dev.bucketpress.testing.S3Event;
import dev.bucketpress.testing.S3Pair;
import dev.bucketpress.testing.StackTemplate;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The whole function, started by Quarkus, between two buckets of a real S3 server. */
@QuarkusTest
@QuarkusTestResource(S3Buckets.class)
class FunctionTest {

    private static final String PUBLISHED =
            "{\"outcomes\":[{\"key\":\"%s\",\"outcome\":\"published\",\"problem\":null}]}";
    private static final String SAMPLE = "8dc3ab147e88005e390ee8a7df17a338";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    S3Pair s3;

    @Test
    void theRealPostIsPublishedOnceAndWithdrawn() throws Exception {
        String key = "source/_posts/" + SAMPLE + ".md";
        String page = "2020/02/02/" + SAMPLE + "/index.html";
        String record = "api/posts/" + key + ".json";
        s3.drop(key, Files.readAllBytes(Checkout.file("src/sample/posts/" + SAMPLE + ".md")));

        assertThat(send(S3Event.put(s3.source(), key))).isEqualTo(PUBLISHED.formatted(key));
        assertThat(s3.publicText(page)).contains("<strong>高度重视防控，强化责任落实。</strong>高度");
        assertThat(s3.publicHead(page).cacheControl()).isEqualTo("public, max-age=0, s-maxage=5");
        assertThat(s3.publicText(record)).contains("\"categories\":[[\"cumt.net.cn\",\"中国矿业大学\"]]");
        assertThat(s3.publicHead(record).contentType()).isEqualTo("application/json");

        String written = s3.publicVersion(page) + s3.publicVersion(record);
        assertThat(send(S3Event.put(s3.source(), key))).contains("\"unchanged\"");
        assertThat(s3.publicVersion(page) + s3.publicVersion(record)).isEqualTo(written);

        s3.remove(key);
        assertThat(send(S3Event.delete(s3.source(), key))).contains("\"withdrawn\"");
        assertThat(s3.publicKeys()).doesNotContain(page).contains(record);
        assertThat(s3.publicText(record)).doesNotContain("cumt");
    }

    @Test
    void aBrokenPostIsReportedWhileItsNeighboursArePublished() throws Exception {
        s3.drop("one.md", "---\ntitle: One\ndate: 2020-01-01\n---\n");
        s3.drop("broken.md", "---\ntitle: Broken\ntags: [a\ndate: 2020-01-01\n---\n");
        s3.drop("two.md", "---\ntitle: Two\ndate: 2020-01-01\n---\n");

        String answer = send(S3Event.put(s3.source(), "one.md", "broken.md", "two.md"));

        assertThat(answer)
                .containsSubsequence("one.md", "published", "broken.md", "rejected", "line 3", "two.md", "published");
        assertThat(s3.sourceText("broken.md.problem.txt")).contains("Line 3, column 7");
        assertThat(s3.publicKeys()).contains("2020/01/01/one/index.html", "2020/01/01/two/index.html");
    }

    @Test
    void everyKindOfFrontMatterAndMarkdownIsPublished() throws Exception {
        s3.drop("everything.md", """
                ;;;
                "title": "Everything",
                "date": "2020-01-01",
                "extra": {"number": 1.10, "list": [true, null]}
                ;;;
                # Heading

                | a | b |
                |---|--:|
                | 1 | 2 |

                - [x] done ~~gone~~ https://example.org[^1]

                <!-- more -->

                <details><summary>More</summary>text</details><script>alert(1)</script>

                [^1]: Note
                """);

        send(S3Event.put(s3.source(), "everything.md"));

        assertThat(s3.publicText("2020/01/01/everything/index.html"))
                .contains(
                        "<h1 id=\"Heading\">", "<td style=\"text-align: right\">2</td>", "checkbox", "<del>gone</del>")
                .contains("<span id=\"more\"></span>", "<summary>More</summary>", "footnote-ref")
                .contains("href=\"https://example.org\"")
                .doesNotContain("alert(1)");
        assertThat(s3.publicText("api/posts/everything.md.json"))
                .contains("\"frontMatter\":{\"extra\":{\"number\":1.10,\"list\":[true,null]}}");
    }

    @Test
    void theLanguagesOfAPostLeadToOneAnother() throws Exception {
        s3.drop("hello.md", "---\ndate: 2020-01-01\nlang: en\ntranslation: hi\n---\n");
        send(S3Event.put(s3.source(), "hello.md"));
        s3.drop("hallo.md", "---\ndate: 2020-01-01\nlang: de\ntranslation: hi\n---\n");
        send(S3Event.put(s3.source(), "hallo.md"));

        assertThat(s3.publicText("2020/01/01/hello/index.html"))
                .contains(
                        "hreflang=\"en\" href=\"https://blog.example.org/2020/01/01/hello/\"",
                        "hreflang=\"de\" href=\"https://blog.example.org/2020/01/01/hallo/\"");
        assertThat(s3.publicText("2020/01/01/hallo/index.html")).contains("href=\"/2020/01/01/hello/\">hello</a>");
    }

    @Test
    void aPictureIsCopiedAndThePostBesideItShowsIt() throws Exception {
        String picture = "source/_posts/travel/图 1.png";
        s3.drop(picture, "pixels");
        s3.drop("source/_posts/travel.md", "---\ndate: 2020-01-01\n---\n![](<图 1.png>) ![](图%201.png)");

        String answer = send(S3Event.put(s3.source(), picture, "source/_posts/travel.md"));

        assertThat(answer).containsSubsequence("图 1.png", "published", "travel.md", "published");
        assertThat(s3.publicText("files/" + picture)).isEqualTo("pixels");
        assertThat(s3.publicHead("files/" + picture).contentType()).isEqualTo("image/png");
        assertThat(s3.publicText("2020/01/01/travel/index.html"))
                .contains("<img src=\"/files/source/_posts/travel/%E5%9B%BE%201.png\"");
        assertThat(s3.publicText("api/schema/post-1.json")).contains("urn:bucketpress:schema:post-1");

        s3.remove(picture);
        send(S3Event.delete(s3.source(), picture));
        assertThat(s3.publicKeys()).doesNotContain("files/" + picture);
    }

    @Test
    void aPostComesAtItsTimeByTheEventOfTheSchedule() throws Exception {
        String key = "to-come.md";

        new PostToCome(s3, key, StackTemplate.tick(), FunctionTest::send)
                .comesAtItsTime(dropped -> send(S3Event.put(s3.source(), dropped)));

        withdraw(key);
    }

    @Test
    void everyGoldenPostBecomesWhatItIsToBecome() throws Exception {
        for (Path folder : GoldenTest.folders(GoldenTest.CASES)) {
            // Neighbours and the moment of first publication are the business of `publish`'s tests, settings of others.
            if (Files.exists(folder.resolve("source"))
                    || Files.exists(folder.resolve("line-breaks.txt"))
                    || Files.readString(folder.resolve("expected.json")).contains("firstPublished")) {
                continue;
            }
            String key = GoldenCase.in(folder).key().value();
            assertThat(sent(folder, key)).as(key).contains("\"published\"");
            String record = s3.publicText("api/posts/" + key + ".json");
            assertThat(GoldenCase.recordOf(record)).isEqualTo(Files.readString(folder.resolve("expected.json")));
            assertThat(GoldenCase.articleOf(s3.publicText(GoldenCase.page(record))))
                    .isEqualTo(Files.readString(folder.resolve("expected.html")));
            withdraw(key);
        }
    }

    @Test
    void everyInvalidGoldenPostGetsItsReport() throws Exception {
        for (Path folder : GoldenTest.folders(GoldenTest.INVALID)) {
            if (Files.exists(folder.resolve("source"))) {
                continue;
            }
            String key = GoldenCase.in(folder).key().value();
            assertThat(sent(folder, key)).as(key).contains("\"rejected\"");
            assertThat(s3.sourceText(key + ".problem.txt")).isEqualTo(Files.readString(folder.resolve("problem.txt")));
            withdraw(key);
        }
    }

    private String sent(Path folder, String key) throws IOException, InterruptedException {
        s3.drop(key, Files.readAllBytes(folder.resolve("post.md")));
        return send(S3Event.put(s3.source(), key));
    }

    private void withdraw(String key) throws IOException, InterruptedException {
        s3.remove(key);
        assertThat(send(S3Event.delete(s3.source(), key))).as(key).contains("\"withdrawn\"");
    }

    @Test
    void anUnknownEventIsAnErrorThatNamesIt() throws Exception {
        HttpResponse<String> answer = post("{\"source\":\"aws.events\"}");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("This is no event of S3", "aws.events");
    }

    static String send(String event) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(event);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<String> post(String event) throws IOException, InterruptedException {
        int port = ConfigProvider.getConfig().getValue("quarkus.lambda.mock-event-server.test-port", Integer.class);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port))
                .POST(HttpRequest.BodyPublishers.ofString(event))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
