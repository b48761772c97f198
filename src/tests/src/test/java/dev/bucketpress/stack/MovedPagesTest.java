package dev.bucketpress.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.testing.Chromium;
import dev.bucketpress.testing.CloudFrontFunction;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that have moved, answered by what CloudFront runs of {@code infra/template.yaml}. */
class MovedPagesTest {

    /** docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html */
    private static final int MAX_CODE_BYTES = 10 * 1024;

    private final MemoryBucket source = new MemoryBucket("posts");
    private final MemoryBucket published = new MemoryBucket("public");

    @TempDir
    private Path folder;

    @Test
    void wherePostWasReadersAreSentToWhereItIsWithThePagesOwnCacheControl() throws Exception {
        publish("/one/");
        publish("/二/");

        try (EdgeServer edge = EdgeServer.start(published, folder)) {
            HttpResponse<String> moved = get(edge, "/one/");

            assertThat(moved.statusCode()).isEqualTo(301);
            assertThat(moved.headers().firstValue("location")).contains("/%E4%BA%8C/");
            assertThat(moved.headers().firstValue("cache-control"))
                    .isEqualTo(published.content("one/index.html").cacheControl())
                    .hasValueSatisfying(value -> assertThat(value).contains("max-age=0"));
            assertThat(moved.headers().map()).doesNotContainKeys("etag", "last-modified");
            assertThat(get(edge, "/%E4%BA%8C/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aBrowserThatFollowedAPostFindsItWhenItMovesBack() throws Exception {
        try (EdgeServer edge = EdgeServer.start(published, folder)) {
            publish("/one/");
            publish("/two/");
            // A page of another place, which the browser is led to from the first.
            assertThat(Chromium.visit(edge.at("/one/"), folder).dom()).contains("At /two/");

            publish("/one/");

            assertThat(Chromium.visit(edge.at("/one/"), folder).dom()).contains("At /one/");
        }
    }

    @Test
    void whatS3SaysOfAnObjectForBucketpressAloneReachesNoReader() throws Exception {
        publish("/one/");
        assertThat(published.content("one/index.html").metadata()).isNotEmpty();

        JsonNode answer = new CloudFrontFunction("MovedPages", folder)
                .answer(EdgeServer.response(published.content("one/index.html")));

        assertThat(answer.get("statusCode").asInt()).isEqualTo(200);
        assertThat(answer.get("headers").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("content-type", "etag", "last-modified", "cache-control");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DirectoryIndex", "MovedPages"})
    void aFunctionIsNoLargerThanCloudFrontTakes(String function) {
        assertThat(new CloudFrontFunction(function, folder).code().getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(MAX_CODE_BYTES);
    }

    private void publish(String place) {
        source.drop("hello.md", "---\ndate: 2020-02-02\npermalink: %s\n---\nAt %s".formatted(place, place));
        new Reconciler(source, published, TestSite.standard(), Clock.systemUTC()).reconcile("posts", "hello.md");
    }

    private static HttpResponse<String> get(EdgeServer edge, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(edge.at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
