package dev.bucketpress.search;

import dev.bucketpress.testing.Checkout;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A process that speaks HTTP/2 for a site, as the stack's distribution does (see {@code http2.mjs}). */
final class DistributionInFront implements AutoCloseable {

    /** The browser is to take the certificate, which nobody vouches for. */
    static final String BROWSER_OPTION = "--ignore-certificate-errors";

    private static final String PASSWORD = "not-a-secret";

    private final Process node;
    private final URI url;

    private DistributionInFront(Process node, URI url) {
        this.node = node;
        this.url = url;
    }

    /** @param trip how much longer each request takes */
    static DistributionInFront of(URI site, Duration trip) throws IOException, InterruptedException {
        Process node = new ProcessBuilder(
                        "node",
                        Checkout.file("src/bench/search/http2.mjs").toString(),
                        site.toString(),
                        Long.toString(trip.toMillis()),
                        keyStore().toString(),
                        PASSWORD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8));
        String url = said.readLine();
        if (url == null) {
            throw new IOException("node ended before it listened");
        }
        return new DistributionInFront(node, URI.create(url));
    }

    private static Path keyStore() throws IOException, InterruptedException {
        Path file = Files.createTempDirectory("distribution").resolve("key-store.p12");
        int code = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "distribution",
                        "-dname",
                        "CN=127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("keytool ended with " + code);
        }
        return file;
    }

    URI url() {
        return url;
    }

    @Override
    public void close() {
        node.destroy();
    }
}
