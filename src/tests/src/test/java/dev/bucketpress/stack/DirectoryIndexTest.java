package dev.bucketpress.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bucketpress.testing.CloudFrontFunction;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The function of {@code infra/template.yaml} that CloudFront runs before it asks for a key, run by Node.js. */
class DirectoryIndexTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "/, /index.html",
        "/2020/02/02/hello/, /2020/02/02/hello/index.html",
        "/2020/%E4%BD%A0%E5%A5%BD/, /2020/%E4%BD%A0%E5%A5%BD/index.html",
        "/2020/v1.2/, /2020/v1.2/index.html"
    })
    void aFolderIsItsIndex(String path, String key) throws Exception {
        assertThat(answer(path, "{}").get("uri").asText()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/404.html",
                "/api/posts/hello.md.json",
                "/assets/katex-0.18.11/fonts/KaTeX_Main-Regular.woff2",
                "/files/hello/pic.JPG",
                "/files/a.mp4",
                "/files/_posts/node.js/pic.png",
                "/robots.txt",
                "/atom.xml",
                "/tags/Node.js/atom.xml",
                "/tags/Node.js/feed.json",
                "/sitemap-2020-02.xml",
                "/favicon.ico",
                "/google1a2b3c.html",
                "/2020/02/02/hello.html",
                "/images/logo.svg",
                "/.well-known/security.txt"
            })
    void aFileIsItself(String path) throws Exception {
        assertThat(answer(path, "{}").get("uri").asText()).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "/2020/02/02/hello, /2020/02/02/hello/",
        "/a.b/c, /a.b/c/",
        "/2020/v1.2, /2020/v1.2/",
        "/2020/spring-boot-3.x, /2020/spring-boot-3.x/",
        "/2020/02/02/node.js, /2020/02/02/node.js/",
        "/2020/02/02/package.json, /2020/02/02/package.json/",
        "/node.js, /node.js/",
        "/tags/Node.js, /tags/Node.js/",
        "/tags/robots.txt, /tags/robots.txt/",
        "/categories/.NET/ASP.NET, /categories/.NET/ASP.NET/",
        "/categories/logo.png, /categories/logo.png/"
    })
    void aFolderWithoutItsSlashLeadsToTheFolder(String path, String folder) throws Exception {
        JsonNode answer = answer(path, "{}");

        assertThat(answer.get("statusCode").asInt()).isEqualTo(302);
        assertThat(answer.at("/headers/location/value").asText()).isEqualTo(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"script", "empty"})
    void whatAPageLoadsIsAFile(String wanted) throws Exception {
        JsonNode answer = answer("/demo/node.js", "{}", "{\"sec-fetch-dest\": {\"value\": \"%s\"}}".formatted(wanted));

        assertThat(answer.get("uri").asText()).isEqualTo("/demo/node.js");
    }

    @ParameterizedTest
    @ValueSource(strings = {"document", "iframe"})
    void whatABrowserShowsIsAPage(String wanted) throws Exception {
        JsonNode answer = answer("/2020/node.js", "{}", "{\"sec-fetch-dest\": {\"value\": \"%s\"}}".formatted(wanted));

        assertThat(answer.at("/headers/location/value").asText()).isEqualTo("/2020/node.js/");
    }

    @Test
    void whatIsAskedAlongIsKept() throws Exception {
        String query = """
                {"a": {"value": "1"}, "b": {"value": "2", "multiValue": [{"value": "2"}, {"value": "%C3%A4"}]},
                 "c": {"value": ""}}""";

        assertThat(answer("/a", query).at("/headers/location/value").asText()).isEqualTo("/a/?a=1&b=2&b=%C3%A4&c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/\\evil.example", "//evil.example/a", "///evil.example"})
    void nobodyIsLedToAnotherSite(String path) throws Exception {
        assertThat(answer(path, "{}").at("/headers/location").isMissingNode()).isTrue();
    }

    private JsonNode answer(String path, String query) throws Exception {
        return answer(path, query, "{}");
    }

    private JsonNode answer(String path, String query, String headers) throws Exception {
        ObjectNode request = JSON.createObjectNode().put("method", "GET").put("uri", path);
        request.set("querystring", JSON.readTree(query));
        request.set("headers", JSON.readTree(headers));
        return new CloudFrontFunction("DirectoryIndex", folder)
                .answer(JSON.createObjectNode().set("request", request));
    }
}
