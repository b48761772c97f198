package dev.bucketpress.pages;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.bucketpress.storage.Content;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.StackTemplate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/**
 * A public bucket as readers get it through the stack's distribution: compressed, with its Content-Security-Policy, and
 * with the site's own page for what is not there.
 */
final class ServedSite implements AutoCloseable {

    private static final String POLICY =
            StackTemplate.with(Map.of("Html", "safe")).contentSecurityPolicy();

    private static final long PICTURE_MILLIS = 1_500;

    private final MemoryBucket published;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean picturesComeLate;

    private ServedSite(MemoryBucket published) throws IOException {
        this.published = published;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    static ServedSite start(MemoryBucket published) throws IOException {
        ServedSite site = new ServedSite(published);
        site.server.createContext("/", site::answer);
        site.server.setExecutor(site.threads);
        site.server.start();
        return site;
    }

    /** Its URL, without a slash at the end. */
    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Does something while pictures come after all else, as over a slow connection. */
    <T> T withLatePictures(Callable<T> work) throws Exception {
        picturesComeLate = true;
        try {
            return work.call();
        } finally {
            picturesComeLate = false;
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String key = exchange.getRequestURI().getPath().substring(1);
            String file = key.isEmpty() || key.endsWith("/") ? key + "index.html" : key;
            if (published.keys().contains(file)) {
                send(exchange, 200, published.content(file));
            } else {
                send(exchange, 404, published.content("404.html"));
            }
        }
    }

    private void send(HttpExchange exchange, int status, Content content) throws IOException {
        boolean picture = content.contentType().startsWith("image/png");
        if (picture && picturesComeLate) {
            sleep();
        }
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", content.contentType());
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
        content.cacheControl().ifPresent(cache -> headers.set("Cache-Control", cache));
        String range = exchange.getRequestHeaders().getFirst("Range");
        if (status == 200 && range != null) {
            sendBeginning(exchange, content.bytes(), range);
            return;
        }
        boolean compressed = !picture && takesGzip(exchange);
        byte[] bytes = compressed ? compressed(content.bytes()) : content.bytes();
        if (compressed) {
            headers.set("Content-Encoding", "gzip");
        }
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Of what our scripts ask for, which is always the first bytes. */
    private static void sendBeginning(HttpExchange exchange, byte[] all, String range) throws IOException {
        int end = Integer.parseInt(range.substring("bytes=0-".length())) + 1;
        byte[] bytes = Arrays.copyOf(all, Math.min(end, all.length));
        exchange.getResponseHeaders().set("Content-Range", "bytes 0-%d/%d".formatted(bytes.length - 1, all.length));
        exchange.sendResponseHeaders(206, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static boolean takesGzip(HttpExchange exchange) {
        String encodings = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        return encodings != null && encodings.contains("gzip");
    }

    private static void sleep() {
        try {
            Thread.sleep(PICTURE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As browsers receive it. */
    static byte[] compressed(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
