package dev.bucketpress.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bucketpress.testing.Requires;
import dev.bucketpress.testing.StackTemplate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The function of {@code infra/template.yaml} that CloudFront runs before it asks for a key, run by Node.js. */
class DirectoryIndexTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void findNode() {
        Requires.node();
    }

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
                "/robots.txt"
            })
    void aFileIsItself(String path) throws Exception {
        assertThat(answer(path, "{}").get("uri").asText()).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({"/2020/02/02/hello, /2020/02/02/hello/", "/a.b/c, /a.b/c/", "/2020/v1.2, /2020/v1.2/"})
    void aFolderWithoutItsSlashLeadsToTheFolder(String path, String folder) throws Exception {
        JsonNode answer = answer(path, "{}");

        assertThat(answer.get("statusCode").asInt()).isEqualTo(302);
        assertThat(answer.at("/headers/location/value").asText()).isEqualTo(folder);
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
        assertThat(answer(path, "{}").has("headers")).isFalse();
    }

    private JsonNode answer(String path, String query) throws IOException, InterruptedException {
        ObjectMapper json = new ObjectMapper();
        String code = StackTemplate.with(Map.of())
                .property("DirectoryIndex", "FunctionCode")
                .toString();
        String event = "{\"request\": {\"method\": \"GET\", \"uri\": %s, \"querystring\": %s}}"
                .formatted(json.writeValueAsString(path), query);
        Path script = Files.writeString(
                folder.resolve("run.js"), code + "\nconsole.log(JSON.stringify(handler(" + event + ")));\n");
        Process node = new ProcessBuilder(List.of(Requires.node().toString(), script.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).isZero();
        return json.readTree(said);
    }
}
