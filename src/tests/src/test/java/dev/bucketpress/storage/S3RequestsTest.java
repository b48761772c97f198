package dev.bucketpress.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.testing.S3Server;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/** What the client sends over TLS, where it signs requests otherwise than without: as it leaves the client. */
class S3RequestsTest {

    /** Sends nothing. */
    private static final class NotedRequests implements SdkHttpClient {

        private final List<HttpExecuteRequest> requests = new ArrayList<>();

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            requests.add(request);
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() {
                    return HttpExecuteResponse.builder()
                            .response(SdkHttpResponse.builder()
                                    .statusCode(200)
                                    .putHeader("ETag", "\"1\"")
                                    .build())
                            .build();
                }

                @Override
                public void abort() {}
            };
        }

        @Override
        public void close() {}
    }

    @Test
    void aBodyIsSentWholeWithItsChecksumInAHeaderAndNoWordOfChunks() throws Exception {
        NotedRequests http = new NotedRequests();
        Bucket bucket = new S3Bucket("posts", S3Server.client(URI.create("https://s3.example.org"), http));
        byte[] body = "whole".getBytes(StandardCharsets.UTF_8);

        bucket.put("a", Content.of(body, "text/plain"), new Condition.Absent());

        HttpExecuteRequest request = http.requests.get(0);
        assertThat(request.contentStreamProvider().orElseThrow().newStream().readAllBytes())
                .isEqualTo(body);
        assertThat(request.httpRequest().firstMatchingHeader("x-amz-checksum-crc32"))
                .isPresent();
        assertThat(request.httpRequest().firstMatchingHeader("x-amz-content-sha256"))
                .contains("UNSIGNED-PAYLOAD");
        assertThat(request.httpRequest().headers())
                .doesNotContainKeys("x-amz-trailer", "x-amz-decoded-content-length", "Content-Encoding", "Expect");
    }
}
