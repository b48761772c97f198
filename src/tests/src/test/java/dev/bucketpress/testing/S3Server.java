package dev.bucketpress.testing;

import dev.bucketpress.storage.S3Clients;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A real S3 server (S3Proxy) in a process of its own, on a free port, with its objects in a temporary folder. */
public final class S3Server {

    private static final Path JAR = Checkout.file("src/tests/target/s3proxy/s3proxy-jar-with-dependencies.jar");
    private static final Pattern LISTENING = Pattern.compile("Started .*ServerConnector.*\\{127\\.0\\.0\\.1:(\\d+)}");

    private final URI endpoint;
    private final S3Client client;

    private S3Server(URI endpoint) {
        this.endpoint = endpoint;
        this.client = client(endpoint);
    }

    /** A client of a server, or of what stands before one; it retries as the function's does. */
    public static S3Client client(URI endpoint) {
        return client(endpoint, UrlConnectionHttpClient.create());
    }

    /** The same, by what it sends requests with. */
    public static S3Client client(URI endpoint, SdkHttpClient http) {
        return S3Clients.of(S3Client.builder()
                .endpointOverride(endpoint)
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClient(http)
                .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false)));
    }

    /** The one server of this test run; it ends with it. */
    public static S3Server shared() {
        return Holder.SERVER;
    }

    private static final class Holder {
        private static final S3Server SERVER = start();
    }

    private static S3Server start() {
        try {
            Path folder = Files.createTempDirectory(Checkout.file("src/tests/target"), "s3proxy-");
            Path objects = Files.createDirectory(folder.resolve("objects"));
            Path settings = Files.writeString(folder.resolve("s3proxy.conf"), """
                    s3proxy.endpoint=http://127.0.0.1:0
                    s3proxy.authorization=none
                    s3proxy.ignore-unknown-headers=true
                    jclouds.provider=filesystem-nio2
                    jclouds.filesystem.basedir=%s
                    """.formatted(objects.toAbsolutePath()));
            ProcessBuilder process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Dsun.jnu.encoding=UTF-8",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            JAR + System.getProperty("path.separator") + Checkout.file("src/tests/target/test-classes"),
                            S3ProxyProcess.class.getName(),
                            "--properties",
                            settings.toString())
                    .redirectErrorStream(true);
            return new S3Server(URI.create("http://127.0.0.1:" + port(process.start())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int port(Process process) throws IOException {
        BufferedReader log =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        List<String> said = new ArrayList<>();
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            said.add(line);
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                drain(log);
                return Integer.parseInt(listening.group(1));
            }
        }
        throw new IOException("S3Proxy did not start:\n" + String.join("\n", said));
    }

    /** A server whose output nobody reads would stop when the pipe is full. */
    static void drain(BufferedReader log) {
        Thread thread = new Thread(() -> readToItsEnd(log), "server-log");
        thread.setDaemon(true);
        thread.start();
    }

    private static void readToItsEnd(BufferedReader log) {
        try {
            log.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            // The server was ended.
        }
    }

    public URI endpoint() {
        return endpoint;
    }

    public S3Client client() {
        return client;
    }

    /** A bucket that no other test knows. */
    public String newBucket(String prefix) {
        String name = prefix + "-" + UUID.randomUUID();
        client.createBucket(request -> request.bucket(name));
        return name;
    }
}
