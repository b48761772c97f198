package dev.bucketpress.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.bucketpress.testing.Checkout;
import dev.bucketpress.testing.MetricLines;
import dev.bucketpress.testing.RuntimeApi;
import dev.bucketpress.testing.S3Event;
import dev.bucketpress.testing.S3Pair;
import dev.bucketpress.testing.S3Server;
import dev.bucketpress.testing.ZippedFunction;
import dev.bucketpress.theme.ScriptLibrary;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;

/** {@code src/function/target/function.zip} as Lambda runs it, against a real S3 server. */
class FunctionZipIT {

    private static final String KEY = "source/_posts/防控 工作+1.md";
    private static final String PAGE = "2020/02/02/8dc3ab147e88005e390ee8a7df17a338/index.html";
    private static final String SCHEMA = "api/schema/post-1.json";
    private static final String SCRIPT = ScriptLibrary.SITE.key();
    private static final String RECORD = "api/posts/" + KEY + ".json";
    private static final Path SAMPLE = Checkout.file("src/sample/posts/8dc3ab147e88005e390ee8a7df17a338.md");

    private final S3Server server = S3Server.shared();
    private final S3Pair s3 = newPair();

    @TempDir
    private Path folder;

    @Test
    void aPostIsPublishedLeftAloneAndWithdrawn() throws Exception {
        s3.drop(KEY, Files.readAllBytes(SAMPLE));

        try (ZippedFunction function = new ZippedFunction(folder, s3, server)) {
            assertThat(invoke(function, S3Event.put(s3.source(), KEY))).contains("\"published\"");
            assertThat(s3.publicKeys()).containsExactly(PAGE, RECORD, SCHEMA, SCRIPT);
            assertThat(s3.publicText(PAGE)).contains("<strong>积极联防联控，加强宣传教育</strong>。");
            assertThat(s3.publicText(RECORD)).contains("\"date\":\"2020-02-02T15:31:41+08:00\"");

            String written = s3.publicVersion(PAGE) + s3.publicVersion(RECORD);
            assertThat(invoke(function, S3Event.put(s3.source(), KEY))).contains("\"unchanged\"");
            assertThat(s3.publicVersion(PAGE) + s3.publicVersion(RECORD)).isEqualTo(written);

            s3.remove(KEY);
            assertThat(invoke(function, S3Event.delete(s3.source(), KEY))).contains("\"withdrawn\"");
            assertThat(s3.publicKeys()).containsExactly(RECORD, SCHEMA, SCRIPT);
        }
    }

    @Test
    void aBrokenPostIsReportedWithItsLineWhileItsNeighboursArePublished() throws Exception {
        s3.drop("one.md", "---\ndate: 2020-01-01\n---\nOne");
        s3.drop("broken.md", "---\ntitle: Broken\ndate: 2020-99-99\n---\n");
        s3.drop("two.md", "---\ndate: 2020-01-01\n---\nTwo");

        try (ZippedFunction function = new ZippedFunction(folder, s3, server)) {
            invoke(function, S3Event.put(s3.source(), "one.md", "broken.md", "two.md"));
        }

        assertThat(s3.sourceText("broken.md.problem.txt")).contains("Line 3, column 7");
        assertThat(s3.publicKeys()).contains("2020/01/01/one/index.html", "2020/01/01/two/index.html");
    }

    @Test
    void aQueueIsToldWhichMessagesToDeliverAgain() throws Exception {
        s3.drop("one.md", "---\ndate: 2020-01-01\n---\nOne");
        s3.drop("two.md", "---\ndate: 2020-01-01\n---\nTwo");
        String batch = "{\"Records\":[%s,%s,%s]}"
                .formatted(
                        message("m1", S3Event.put(s3.source(), "one.md")),
                        message("m2", "Hello"),
                        message("m3", S3Event.put(s3.source(), "two.md", "one.md")));

        try (ZippedFunction function = new ZippedFunction(folder, s3, server)) {
            assertThat(invoke(function, batch)).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m2\"}]}");
        }

        assertThat(s3.publicKeys()).contains("2020/01/01/one/index.html", "2020/01/01/two/index.html");
    }

    @Test
    void whatIsToBeDeliveredAgainIsAnErrorForLambda() throws Exception {
        s3.drop("one.md", "---\ndate: 2020-01-01\n---\nOne");
        s3.client()
                .putObject(
                        request -> request.bucket(s3.published()).key("api/posts/one.md.json"),
                        RequestBody.fromString("not json"));

        try (ZippedFunction function = new ZippedFunction(folder, s3, server)) {
            RuntimeApi.Reply busy = function.invoke(S3Event.put(s3.source(), "one.md"));
            assertThat(busy.to()).as(busy.body()).isEqualTo("error");
            assertThat(busy.body()).contains("1 of 1 keys are to be looked at again: one.md: ");
            RuntimeApi.Reply unknown = function.invoke("{\"source\":\"aws.events\"}");
            assertThat(unknown.to()).as(unknown.body()).isEqualTo("error");
            assertThat(unknown.body()).contains("This is no event of S3", "aws.events");
        }
    }

    private static String message(String id, String body) {
        return "{\"messageId\":\"%s\",\"eventSource\":\"aws:sqs\",\"body\":\"%s\"}"
                .formatted(id, body.replace("\"", "\\\""));
    }

    @Test
    void batchOperationsIsToldHowEachTaskEnded() throws Exception {
        s3.drop(KEY, Files.readAllBytes(SAMPLE));
        String key = URLEncoder.encode(KEY, StandardCharsets.UTF_8);

        try (ZippedFunction function = new ZippedFunction(folder, s3, server)) {
            assertThat(invoke(function, job("1.0", "s3BucketArn", "arn:aws:s3:::" + s3.source(), key)))
                    .contains(
                            "\"invocationId\":\"i1\"",
                            "\"taskId\":\"t1\",\"resultCode\":\"Succeeded\"",
                            "published at /");
            assertThat(invoke(function, job("2.0", "s3Bucket", s3.source(), key)))
                    .contains("\"invocationSchemaVersion\":\"2.0\"", "\"resultString\":\"unchanged\"");
            assertThat(invoke(function, job("2.0", "s3Bucket", "elsewhere", key)))
                    .contains("\"resultCode\":\"PermanentFailure\"");
        }
        assertThat(s3.publicKeys()).contains(PAGE);
    }

    private static String job(String schema, String bucketField, String bucket, String key) {
        return "{\"invocationSchemaVersion\":\"%s\",\"invocationId\":\"i1\",\"job\":{\"id\":\"j1\"},\"tasks\":[%s]}"
                .formatted(
                        schema,
                        "{\"taskId\":\"t1\",\"s3Key\":\"%s\",\"s3VersionId\":null,\"%s\":\"%s\"}"
                                .formatted(key, bucketField, bucket));
    }

    @Test
    void theLogHasALineForEachPostAndTheMetricsOfEachInvocation() throws Exception {
        s3.drop("one.md", "---\ndate: 2020-01-01\n---\nOne");
        s3.drop("two.md", "---\ndate: 2020-01-01\n---\nTwo");

        try (ZippedFunction function = new ZippedFunction(folder, s3, server)) {
            invoke(function, S3Event.put(s3.source(), "one.md", "two.md"));
        }

        List<JsonNode> lines = jsonOf(folder.resolve("log"));
        assertThat(lines.stream().map(line -> line.path("key").asText())).contains("one.md", "two.md");
        JsonNode metrics =
                lines.stream().filter(line -> line.has("_aws")).findFirst().orElseThrow();
        assertThat(MetricLines.faults(metrics)).isEmpty();
        assertThat(metrics.path("published").asInt()).isEqualTo(2);
        assertThat(metrics.path("function").asText()).isEqualTo("bucketpress");
    }

    @Test
    void everyLineOfTheLogIsJsonWhateverFails() throws Exception {
        s3.drop("one.md", "---\ndate: 2020-01-01\n---\nOne");
        s3.client()
                .putObject(
                        request -> request.bucket(s3.published()).key("api/posts/one.md.json"),
                        RequestBody.fromString("not json"));

        try (ZippedFunction function = new ZippedFunction(folder, s3, server)) {
            assertThat(function.invoke(S3Event.put(s3.source(), "one.md")).to()).isEqualTo("error");
            assertThat(function.invoke("{\"source\":\"aws.events\\u2028\\nforged\"}")
                            .to())
                    .isEqualTo("error");
            assertThat(function.invoke("no JSON\nat all").to()).isEqualTo("error");
        }

        List<String> lines = Files.readAllLines(folder.resolve("log"));
        assertThat(lines).allSatisfy(line -> assertThat(line).startsWith("{").endsWith("}"));
        assertThat(String.join("\n", lines))
                .contains("1 of 1 keys are to be looked at again: one.md: ")
                .contains("This is no event of S3", "The event is not JSON.");
        assertThat(jsonOf(folder.resolve("log")))
                .hasSameSizeAs(lines)
                .filteredOn(line -> !line.has("_aws"))
                .allMatch(line -> line.has("timestamp") && line.has("level"));
    }

    private static List<JsonNode> jsonOf(Path log) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            if (line.startsWith("{")) {
                lines.add(JsonMapper.builder().build().readTree(line));
            }
        }
        return lines;
    }

    @Test
    void theMachinesZoneLocaleAndCharsetChangeNoByte() throws Exception {
        String here = published();
        String elsewhere = published(
                "-Duser.timezone=America/St_Johns",
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-Duser.extensions=u-nu-arab",
                "-Dfile.encoding=ISO-8859-1",
                "-Dline.separator=\r\n");

        assertThat(elsewhere).isEqualTo(here);
    }

    /** Everything that is published of two posts, and reported of a third. */
    private String published(String... jvm) throws Exception {
        S3Pair pair = newPair();
        pair.drop(KEY, Files.readAllBytes(SAMPLE));
        pair.drop("i.md", "---\ntitle: TITLE I\ndate: 2020-1-2 3:4:5\npermalink: :x\n---\n# I\n\nıİ 1234567\n");
        pair.drop("broken.md", "---\ndate: 2020-99-99\n---\n");
        Path unpacked = Files.createTempDirectory(folder, "function");
        try (ZippedFunction function = new ZippedFunction(unpacked, pair, server, jvm)) {
            invoke(function, S3Event.put(pair.source(), KEY, "i.md", "broken.md"));
        }
        List<String> keys = pair.publicKeys();
        assertThat(keys).hasSize(7);
        return keys.stream().map(key -> key + "\n" + pair.publicText(key)).collect(Collectors.joining("\n"))
                + pair.sourceText("broken.md.problem.txt");
    }

    @Test
    void nothingOfDevModeOrOfCommandsIsInTheZip() throws IOException {
        assertThat(ZippedFunction.classes())
                .contains("dev.bucketpress.publish.Reconciler")
                .noneMatch(
                        name -> name.matches("dev\\.bucketpress\\.(preview|devmode|standalone|audit|hexo|cli)\\..*"));
    }

    private static String invoke(ZippedFunction function, String event) throws InterruptedException {
        RuntimeApi.Reply reply = function.invoke(event);
        assertThat(reply.to()).as(reply.body()).isEqualTo("response");
        return reply.body();
    }

    private S3Pair newPair() {
        return new S3Pair(S3Server.shared().client(), server.newBucket("posts"), server.newBucket("public"));
    }
}
