package dev.bucketpress.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bucketpress.testing.Checkout;
import dev.bucketpress.testing.LocalStack;
import dev.bucketpress.testing.PostToCome;
import dev.bucketpress.testing.RuntimeApi;
import dev.bucketpress.testing.S3Pair;
import dev.bucketpress.testing.ZippedFunction;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The whole stack, deployed into an AWS on this machine: a post is dropped, and its page is there. */
class StackIT {

    private static final String CHANGES = "Queue";
    private static final String RECORDS = "RecordQueue";
    private static final String KEY = "source/_posts/防控 工作+1.md";
    private static final String PAGE = "2020/02/02/8dc3ab147e88005e390ee8a7df17a338/index.html";
    private static final Path SAMPLE = Checkout.file("src/sample/posts/8dc3ab147e88005e390ee8a7df17a338.md");

    private static final ObjectMapper JSON = new ObjectMapper();

    private static LocalStack stack;
    private static S3Pair s3;

    @TempDir
    private Path folder;

    @BeforeAll
    static void deploy() throws Exception {
        stack = LocalStack.deploy();
        s3 = new S3Pair(client(stack.endpoint()), stack.output("SourceBucket"), stack.output("PublicBucket"));
    }

    @AfterAll
    static void removeAgain() throws Exception {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void aPostTravelsFromTheSourceBucketThroughTheQueueToThePublicBucket() throws Exception {
        try (ZippedFunction function = new ZippedFunction(ZippedFunction.unpacked(folder), stack.environment())) {
            s3.drop(KEY, Files.readAllBytes(SAMPLE));
            s3.drop("broken.MD", "---\ndate: never\n---\n");
            takeChanges(CHANGES, function);

            assertThat(s3.publicText(PAGE)).contains("<strong>积极联防联控，加强宣传教育</strong>。");
            assertThat(s3.publicText("api/posts/" + KEY + ".json"))
                    .contains(
                            "\"url\":\"https://blog.example.org/2020/02/02/", "\"date\":\"2020-02-02T15:31:41+08:00\"");
            assertThat(s3.sourceKeys()).contains("broken.MD.problem.txt");

            // moto tells nobody of what is deleted in a versioned bucket; a draft is withdrawn as well.
            s3.drop(KEY, "---\ndraft: true\n---\n");
            takeChanges(CHANGES, function);

            assertThat(s3.publicKeys()).doesNotContain(PAGE);
        }
    }

    @Test
    void aPostComesAtItsTimeByWhatTheDeployedScheduleSends() throws Exception {
        try (ZippedFunction function = new ZippedFunction(ZippedFunction.unpacked(folder), stack.environment())) {
            new PostToCome(s3, "to-come.md", stack.tick(), event -> answer(function, event))
                    .comesAtItsTime(key -> takeChanges(CHANGES, function));
            takeChanges(RECORDS, function);
        }

        assertThat(s3.publicText("index.html")).contains(PostToCome.TITLE);
        assertThat(s3.publicText("atom.xml")).contains(PostToCome.TITLE);
    }

    @Test
    void theSecondQueueHearsOfRecordsThatChangeAndOfNoLists() throws Exception {
        String record = "api/posts/source/_posts/听说 1+1.md.json";
        told();

        for (String list : List.of("api/lists/home.json", "api/listed/hello.md.json", "index.html", "api/posts.json")) {
            s3.publish(list, "{}");
            s3.unpublish(list);
        }
        s3.publish("api/posts/hello.md.html", "");
        assertThat(told()).isEmpty();

        s3.publish(record, "{}");
        s3.unpublish(record);
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "ObjectCreated:Put " + s3.published() + " " + record,
                        "ObjectRemoved:DeleteMarkerCreated " + s3.published() + " " + record);
    }

    /** Takes all messages of the second queue: what happened in which bucket to which key. */
    private static List<String> told() throws Exception {
        List<String> told = new ArrayList<>();
        JsonNode messages = stack.receive(RECORDS).get("Records");
        while (!messages.isEmpty()) {
            for (JsonNode message : messages) {
                // S3's test event has no records.
                for (JsonNode event :
                        JSON.readTree(message.get("body").asText()).path("Records")) {
                    told.add(event.get("eventName").asText() + " "
                            + event.at("/s3/bucket/name").asText() + " "
                            + URLDecoder.decode(event.at("/s3/object/key").asText(), UTF_8));
                }
            }
            messages = stack.receive(RECORDS).get("Records");
        }
        return told;
    }

    /** Does as Lambda does until a queue is empty: the function's own writes are changes too. */
    private static void takeChanges(String queue, ZippedFunction function) throws Exception {
        JsonNode event = stack.receive(queue);
        assertThat(event.get("Records")).as("messages of the changes").isNotEmpty();
        while (!event.get("Records").isEmpty()) {
            assertThat(answer(function, event.toString())).isEqualTo("{\"batchItemFailures\":[]}");
            event = stack.receive(queue);
        }
    }

    private static String answer(ZippedFunction function, String event) throws InterruptedException {
        RuntimeApi.Reply reply = function.invoke(event);
        assertThat(reply.to()).as(reply.body()).isEqualTo("response");
        return reply.body();
    }

    private static S3Client client(URI endpoint) {
        return S3Client.builder()
                .endpointOverride(endpoint)
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }
}
