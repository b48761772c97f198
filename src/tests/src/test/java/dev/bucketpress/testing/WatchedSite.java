package dev.bucketpress.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.bucketpress.storage.FetchResult;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Serves a public bucket to a browser, and notes which of its pages do what no page should.
 *
 * <p>Each page is served with a policy that allows nothing and has the browser report whatever it would have stopped,
 * so that pages behave as they are and nothing they try escapes notice. A script of our own, which the policy allows,
 * does what a reader might: it touches everything, and follows what is not a plain link. What leaves a page all the
 * same, by a form or a refresh, ends at {@value #BAIT}.
 */
public final class WatchedSite implements AutoCloseable {

    /** What hostile pages are to call, submit to, or load. */
    public static final String BAIT = "/bait/";

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String ALL = "/all";
    private static final String READ = "/read/";
    private static final String COVERED = "/covered/";
    private static final String REPORTS = "/reports";
    private static final String POLICY =
            "default-src 'self' https: http: data:; script-src 'self' 'nonce-ours' %s; object-src 'none';"
                    + " style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none'; report-uri " + REPORTS;
    private static final Pattern REPORTED_PAGE = Pattern.compile("\"document-uri\":\"([^\"]*)\"");
    private static final Pattern DIRECTIVE = Pattern.compile("\"effective-directive\":\"([^\"]*)\"");

    private static final Path SCRIPTS = Checkout.file("src/tests/src/test/resources/hostile");

    private final MemoryBucket pages;
    private final UnaryOperator<String> change;
    private final String reader;
    private final String frames;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<String> read = new TreeSet<>();
    private final Set<String> misdeeds = new TreeSet<>();

    private WatchedSite(
            MemoryBucket pages, UnaryOperator<String> change, String reader, String frames, HttpServer server) {
        this.pages = pages;
        this.change = change;
        this.reader = reader;
        this.frames = frames;
        this.server = server;
    }

    public static WatchedSite of(MemoryBucket pages) throws IOException {
        return of(pages, UnaryOperator.identity());
    }

    /** @param change what is done to each page before it is served */
    public static WatchedSite of(MemoryBucket pages, UnaryOperator<String> change) throws IOException {
        String script = Files.readString(SCRIPTS.resolve("reader.js"))
                .replace("BAIT", BAIT)
                .replace("COVERED", COVERED)
                .replace("READ", READ);
        String reader = "<head>\n<script nonce=\"ours\">\n" + script + "</script>\n";
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        WatchedSite site =
                new WatchedSite(pages, change, reader, Files.readString(SCRIPTS.resolve("frames.js")), server);
        server.setExecutor(site.threads);
        server.createContext("/", site::answer);
        server.start();
        return site;
    }

    /** A page that opens every page there is. */
    public URI allPages() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + ALL);
    }

    /** Waits until something holds of what was noted, for some minutes at most. */
    public synchronized void await(Predicate<WatchedSite> something) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (long left = PATIENCE.toMillis(); left > 0 && !something.test(this); ) {
            wait(left);
            left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        }
    }

    /** The keys of the pages that were opened, and touched all over. */
    public synchronized Set<String> read() {
        return new TreeSet<>(read);
    }

    /** What pages did that they should not have, each with the page's key and what it was. */
    public synchronized Set<String> misdeeds() {
        return new TreeSet<>(misdeeds);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] asked = exchange.getRequestBody().readAllBytes();
        if (path.equals(ALL)) {
            send(exchange, frames());
        } else if (path.equals(REPORTS)) {
            report(new String(asked, StandardCharsets.UTF_8));
            send(exchange, "");
        } else if (path.startsWith(READ)) {
            note(read, path.substring(READ.length()));
            send(exchange, "");
        } else if (path.startsWith(COVERED)) {
            note(misdeeds, path.substring(COVERED.length()) + " covers what is around it");
            send(exchange, "");
        } else if (path.startsWith(BAIT)) {
            note(misdeeds, path.substring(BAIT.length()) + " reached out");
            send(exchange, "");
        } else if (pages.get(path.substring(1), Integer.MAX_VALUE) instanceof FetchResult.Whole object) {
            exchange.getResponseHeaders()
                    .set("Content-Security-Policy-Report-Only", POLICY.formatted(ThemeScript.hash()));
            send(exchange, object.head().contentType(), watched(object));
        } else {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        }
    }

    /** Far below what is shown, so that nothing of it need be painted. */
    private String frames() {
        String all = pages.keys().stream()
                .filter(key -> key.endsWith(".html"))
                .map(key -> '"' + address(key) + '"')
                .collect(Collectors.joining(","));
        return "<!DOCTYPE html><body style=\"padding-top:20000px\"><script>const pages = [" + all + "];\n" + frames
                + "</script>";
    }

    private static String address(String key) {
        try {
            return new URI(null, null, "/" + key, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private synchronized void note(Set<String> notes, String note) {
        notes.add(note);
        notifyAll();
    }

    private void report(String report) {
        note(misdeeds, found(REPORTED_PAGE, report).replaceFirst("http://[^/]*/", "") + " " + found(DIRECTIVE, report));
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : text;
    }

    /** Scripts of our own stand in a page's head and are modules; none of the hostile posts has such a one there. */
    private byte[] watched(FetchResult.Whole object) {
        if (!object.head().contentType().startsWith("text/html")) {
            return object.bytes();
        }
        String page = change.apply(new String(object.bytes(), StandardCharsets.UTF_8));
        int body = page.indexOf("<body>");
        String head =
                page.substring(0, body).replace("<script type=\"module\">", "<script type=\"module\" nonce=\"ours\">");
        return (head.replace("<head>", reader) + page.substring(body)).getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, String html) throws IOException {
        send(exchange, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
