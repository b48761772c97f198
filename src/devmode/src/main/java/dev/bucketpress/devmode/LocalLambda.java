package dev.bucketpress.devmode;

import dev.bucketpress.preview.ChangeListener;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Sends events to the Lambda endpoint of dev mode, as S3 and a clock would to the function. */
final class LocalLambda implements ChangeListener {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI endpoint;

    LocalLambda(int port) {
        this.endpoint = URI.create("http://localhost:" + port);
    }

    /** Posts one event, and waits until the function is done with it. */
    @Override
    public void changed(String bucket, List<String> keys) throws IOException, InterruptedException {
        send(keys.stream().map(key -> record(bucket, key)).collect(Collectors.joining(",", "{\"Records\":[", "]}")));
    }

    @Override
    public void ticked() throws IOException, InterruptedException {
        send("{\"source\":\"bucketpress.clock\"}");
    }

    private void send(String event) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(event))
                .build();
        // The function itself logs what became of each key.
        http.send(request, HttpResponse.BodyHandlers.discarding());
    }

    /** A form-urlencoded key needs no escaping in JSON; no handler reads the event's name. */
    private static String record(String bucket, String key) {
        return """
                {"eventVersion":"2.1","eventSource":"aws:s3","eventName":"ObjectCreated:Put",\
                "s3":{"s3SchemaVersion":"1.0","bucket":{"name":"%s"},"object":{"key":"%s"}}}""".formatted(
                bucket.replace("\\", "\\\\").replace("\"", "\\\""), URLEncoder.encode(key, StandardCharsets.UTF_8));
    }
}
