package dev.bucketpress.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The least that a function with this S3 client can be: a loop that asks for an event, reads the object it names, and
 * answers. What Bucketpress takes beyond it is Bucketpress's own.
 */
final class BareFunction {

    private static final Pattern KEY = Pattern.compile("\"key\"\\s*:\\s*\"([^\"]+)\"");

    private BareFunction() {}

    public static void main(String[] args) throws IOException {
        String invocations = "http://" + System.getenv("AWS_LAMBDA_RUNTIME_API") + "/2018-06-01/runtime/invocation/";
        URL next = URI.create(invocations + "next").toURL();
        S3Client s3 = S3Client.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .endpointOverride(URI.create(System.getenv("S3_ENDPOINT")))
                .region(Region.of(System.getenv("AWS_REGION")))
                .forcePathStyle(true)
                .build();
        while (true) {
            HttpURLConnection connection = (HttpURLConnection) next.openConnection();
            String event = new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String id = connection.getHeaderField("Lambda-Runtime-Aws-Request-Id");
            Matcher key = KEY.matcher(event);
            int size = key.find() ? read(s3, key.group(1)) : 0;
            answer(URI.create(invocations + id + "/response").toURL(), "published " + size);
        }
    }

    private static int read(S3Client s3, String key) {
        return s3.getObjectAsBytes(r -> r.bucket(System.getenv("SOURCE_BUCKET")).key(key))
                .asByteArray()
                .length;
    }

    private static void answer(URL to, String answer) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) to.openConnection();
        connection.setDoOutput(true);
        connection.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        connection.getInputStream().close();
    }
}
