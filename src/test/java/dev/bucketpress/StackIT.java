package dev.bucketpress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bucketpress.testing.LocalStack;
import dev.bucketpress.testing.RuntimeApi;
import dev.bucketpress.testing.S3Pair;
import dev.bucketpress.testing.ZippedFunction;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The whole stack, deployed into an AWS on this machine: a post is dropped, and its page is there. */
class StackIT {

    private static final String KEY = "source/_posts/防控 工作+1.md";
    private static final String PAGE = "2020/02/02/8dc3ab147e88005e390ee8a7df17a338/index.html";
    private static final Path SAMPLE = Path.of("src/sample/posts/8dc3ab147e88005e390ee8a7df17a338.md");

    @TempDir
    private Path folder;

    @Test
    void aPostTravelsFromTheSourceBucketThroughTheQueueToThePublicBucket() throws Exception {
        try (LocalStack stack = LocalStack.deploy();
                ZippedFunction function = new ZippedFunction(folder, stack.environment())) {
            S3Pair s3 =
                    new S3Pair(client(stack.endpoint()), stack.output("SourceBucket"), stack.output("PublicBucket"));
            assertThat(s3.publicKeys()).containsExactly("404.html");

            s3.drop(KEY, Files.readAllBytes(SAMPLE));
            s3.drop("broken.MD", "---\ndate: never\n---\n");
            takeChanges(stack, function);

            assertThat(s3.publicText(PAGE)).contains("<strong>积极联防联控，加强宣传教育</strong>。");
            assertThat(s3.publicText("api/posts/" + KEY + ".json"))
                    .contains(
                            "\"url\":\"https://blog.example.org/2020/02/02/", "\"date\":\"2020-02-02T15:31:41+08:00\"");
            assertThat(s3.sourceKeys()).contains("broken.MD.problem.txt");

            // moto tells nobody of what is deleted in a versioned bucket; a draft is withdrawn as well.
            s3.drop(KEY, "---\ndraft: true\n---\n");
            takeChanges(stack, function);

            assertThat(s3.publicKeys()).doesNotContain(PAGE);
        }
    }

    /** Does as Lambda does until the queue is empty: the function's own writes to the source bucket are changes too. */
    private static void takeChanges(LocalStack stack, ZippedFunction function) throws Exception {
        JsonNode event = stack.receive();
        assertThat(event.get("Records")).as("messages of the changes").isNotEmpty();
        while (!event.get("Records").isEmpty()) {
            RuntimeApi.Reply reply = function.invoke(event.toString());
            assertThat(reply.to()).as(reply.body()).isEqualTo("response");
            assertThat(reply.body()).isEqualTo("{\"batchItemFailures\":[]}");
            event = stack.receive();
        }
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
