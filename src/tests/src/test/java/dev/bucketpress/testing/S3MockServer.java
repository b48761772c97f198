package dev.bucketpress.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A third S3 server, Adobe's S3Mock, in a process of its own. */
public final class S3MockServer implements AutoCloseable {

    private static final Path JAR = Checkout.file("src/tests/target/s3mock/s3mock-exec.jar");
    private static final Pattern PORT = Pattern.compile("Tomcat started on ports? .*?(\\d+) \\(http\\)");
    private static final String STARTED = "Started S3MockApplication";

    private final Process process;
    private final URI endpoint;

    private S3MockServer(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /** Starts a server with nothing in it. */
    public static S3MockServer start() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dsun.jnu.encoding=UTF-8",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        JAR.toString(),
                        "--server.port=0",
                        "--http.port=0",
                        "--server.address=127.0.0.1")
                .redirectErrorStream(true)
                .start();
        BufferedReader log =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        List<String> lines = new ArrayList<>();
        for (String line = log.readLine(); line != null && !line.contains(STARTED); line = log.readLine()) {
            lines.add(line);
        }
        String said = String.join("\n", lines);
        Matcher port = PORT.matcher(said);
        if (!port.find()) {
            throw new IOException("S3Mock did not start:\n" + said);
        }
        S3Server.drain(log);
        return new S3MockServer(process, URI.create("http://127.0.0.1:" + port.group(1)));
    }

    public URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
