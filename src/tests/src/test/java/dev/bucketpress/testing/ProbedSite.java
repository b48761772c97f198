package dev.bucketpress.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.bucketpress.storage.Content;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * A public bucket, served with the Content-Security-Policy of the stack, and with a script in its pages that does what a
 * reader does and reports what came of it: a module that may await {@code until(condition)}, and ends with {@code
 * report(text)}. Ranges are answered as S3 does.
 */
public final class ProbedSite implements AutoCloseable {

    private static final String PROBE = "/probe.js";
    private static final String REPORT = "/report";
    private static final int PATIENCE_SECONDS = 30;
    private static final String TOOLS = """
            const report = (text) => fetch("/report", { method: "POST", body: text });
            const until = (condition) => new Promise((resolve) => {
              const check = () => condition() ? resolve() : setTimeout(check, 20);
              check();
            });
            """;

    private final MemoryBucket published;
    private final String policy;
    private final String probe;
    private final Duration trip;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CompletableFuture<String> reported = new CompletableFuture<>();
    private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();

    /** What was answered for an object. */
    public record Answer(String key, int bytes) {}

    private ProbedSite(MemoryBucket published, String probe, Duration trip) throws IOException {
        this.published = published;
        this.probe = TOOLS + probe;
        this.trip = trip;
        this.policy = StackTemplate.with(Map.of()).contentSecurityPolicy();
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    public static ProbedSite of(MemoryBucket published, String probe) throws IOException {
        return of(published, probe, Duration.ZERO);
    }

    /**
     * The same at the other end of a network.
     *
     * @param trip how long each request is on its way, there and back
     */
    public static ProbedSite of(MemoryBucket published, String probe, Duration trip) throws IOException {
        ProbedSite site = new ProbedSite(published, probe, trip);
        site.server.setExecutor(site.threads);
        site.server.createContext("/", site::answer);
        site.server.start();
        return site;
    }

    /** Its URL, without a slash at the end. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /**
     * Opens a page in a browser, and waits for what the script reports.
     *
     * @param profile an empty folder
     */
    public String visit(String path, Path profile) throws Exception {
        return visit(URI.create(url() + path), profile);
    }

    /**
     * The same, of a page that comes from here by way of another.
     *
     * @param options what the browser needs for that
     */
    public String visit(URI page, Path profile, String... options) throws Exception {
        try (Chromium browser = Chromium.open(page, profile, options)) {
            return reported.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("the page reported nothing; it was answered " + answers, e);
        }
    }

    /** What was answered for objects whose keys begin so, in order. */
    public List<Answer> answers(String prefix) {
        return answers.stream()
                .filter(answer -> answer.key().startsWith(prefix))
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        LockSupport.parkNanos(trip.toNanos());
        String path = exchange.getRequestURI().getPath();
        String key = path.substring(1) + (path.endsWith("/") ? "index.html" : "");
        if (path.equals(REPORT)) {
            reported.complete(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(204, -1);
        } else if (path.equals(PROBE)) {
            send(exchange, 200, "text/javascript", probe.getBytes(UTF_8));
        } else if (published.there(key).isPresent()) {
            send(exchange, key, published.content(key));
        } else {
            exchange.sendResponseHeaders(404, -1);
        }
        exchange.close();
    }

    private void send(HttpExchange exchange, String key, Content content) throws IOException {
        byte[] bytes = content.bytes();
        String range = exchange.getRequestHeaders().getFirst("Range");
        if (key.endsWith(".html")) {
            String page = new String(bytes, UTF_8)
                    .replace("</head>", "<script type=\"module\" src=\"" + PROBE + "\"></script></head>");
            exchange.getResponseHeaders().set("Content-Security-Policy", policy);
            bytes = page.getBytes(UTF_8);
        } else if (range != null) {
            int end = Integer.parseInt(range.substring(range.indexOf('-') + 1)) + 1;
            bytes = Arrays.copyOf(bytes, Math.min(end, bytes.length));
        }
        answers.add(new Answer(key, bytes.length));
        send(exchange, range == null ? 200 : 206, content.contentType(), bytes);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
