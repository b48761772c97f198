package dev.bucketpress.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.bucketpress.testing.FaultProxy;
import dev.bucketpress.testing.FaultProxy.Script;
import dev.bucketpress.testing.RuntimeApi;
import dev.bucketpress.testing.S3Event;
import dev.bucketpress.testing.S3Manners;
import dev.bucketpress.testing.S3Pair;
import dev.bucketpress.testing.S3Server;
import dev.bucketpress.testing.ZippedFunction;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The function's zip, started where its settings or what is around it are not the usual ones. */
class FunctionStartIT {

    private static final String KEY = "post.md";
    private static final String PAGE = "2020/01/01/post/index.html";
    private static final String TITLE = "王小明的博客 😀";

    private final S3Server server = S3Server.shared();
    private final S3Pair s3 = new S3Pair(server.client(), server.newBucket("posts"), server.newBucket("public"));

    @TempDir
    private Path folder;

    @BeforeEach
    void unpackAndDropAPost() throws IOException {
        ZippedFunction.unpacked(folder);
        s3.drop(KEY, "---\ndate: 2020-01-01\n---\nOne");
    }

    @Test
    void wrongSettingsEndTheStartWithOneLineThatNamesThemAndWithAnErrorForWhoInvokes() throws Exception {
        RuntimeApi.Reply reply = invoke(
                server.endpoint(),
                Map.of("BUCKETPRESS_SITE_TIME_ZONE", "Asia/Beijing", "BUCKETPRESS_PARALLEL", "many"));

        String why = "The function cannot start. "
                + "The setting bucketpress.parallel is `many`; expected a number from 1 to 64. "
                + "The setting bucketpress.site.time-zone is `Asia/Beijing`; "
                + "expected a time zone, as in `Asia/Shanghai` or `UTC`. ";
        assertThat(reply.to()).isEqualTo("error");
        assertThat(json(reply.body()).path("errorMessage").asText()).startsWith(why);
        List<String> log = Files.readAllLines(folder.resolve("log"), StandardCharsets.UTF_8);
        assertThat(log).hasSize(1);
        JsonNode line = json(log.get(0));
        assertThat(line.path("level").asText()).isEqualTo("ERROR");
        assertThat(line.path("message").asText()).startsWith(why);
        assertThat(line.has("timestamp")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "C.UTF-8", "en_US.ISO-8859-1"})
    void settingsBeyondAsciiArriveWholeWhateverTheLocaleIs(String locale) throws Exception {
        RuntimeApi.Reply reply = invoke(
                server.endpoint(),
                Map.of(
                        "LC_ALL",
                        locale,
                        "BUCKETPRESS_SITE_TITLE",
                        TITLE,
                        "BUCKETPRESS_PERMALINK",
                        ":category/:title/",
                        "BUCKETPRESS_PERMALINK_DEFAULTS_CATEGORY",
                        "随笔"));

        assertThat(reply.body()).contains("\"published\"");
        assertThat(s3.publicText("随笔/post/index.html")).contains(TITLE);
    }

    @Test
    void aServerThatTakesNoBodiesInChunksIsServed() throws Exception {
        try (FaultProxy proxy = new FaultProxy(server.endpoint())) {
            URI chunkless = proxy.open(Script.answering(S3Manners.refusingChunks()));

            assertThat(invoke(chunkless, Map.of()).body()).contains("\"published\"");
        }
        assertThat(s3.publicText(PAGE)).contains("One");
    }

    private RuntimeApi.Reply invoke(URI endpoint, Map<String, String> settings) throws Exception {
        try (ZippedFunction function = new ZippedFunction(folder, s3, endpoint, settings)) {
            return function.invoke(S3Event.put(s3.source(), KEY));
        }
    }

    private static JsonNode json(String text) throws IOException {
        return JsonMapper.builder().build().readTree(text);
    }
}
