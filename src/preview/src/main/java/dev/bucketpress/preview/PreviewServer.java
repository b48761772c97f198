package dev.bucketpress.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.bucketpress.site.PublicKeys;
import dev.bucketpress.storage.FetchResult;
import dev.bucketpress.storage.FolderBucket;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/**
 * A web server for this machine alone that serves a folder as a website does its bucket: with directory indexes and the
 * content types that objects were written with. Every page is given live reload and a notice of problems.
 */
final class PreviewServer implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger("bucketpress");
    private static final int FIRST_PORT = 8080;
    private static final int LAST_PORT = 8099;
    private static final String HTML = "text/html";
    private static final String OWN_PAGE = HTML + "; charset=utf-8";
    private static final int OK = 200;
    private static final int FOUND = 302;
    private static final int NOT_FOUND = 404;

    private final FolderBucket pages;
    private final ProblemsPage problems;
    private final String basePath;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final LiveReload liveReload = new LiveReload();

    private PreviewServer(FolderBucket pages, ProblemsPage problems, String basePath, HttpServer server) {
        this.pages = pages;
        this.problems = problems;
        this.basePath = basePath;
        this.server = server;
    }

    /**
     * Starts a server.
     *
     * @param basePath what the path of every page begins with; empty, or as in {@code /blog}
     * @param port 0 for any free port; empty for 8080, or the next free one
     * @throws BindException where the port is taken
     */
    static PreviewServer start(FolderBucket pages, ProblemsPage problems, String basePath, OptionalInt port)
            throws IOException {
        HttpServer server = port.isPresent() ? bind(port.getAsInt()) : bindFirstFree();
        PreviewServer preview = new PreviewServer(pages, problems, basePath, server);
        server.setExecutor(preview.threads);
        server.createContext("/", preview::answer);
        server.start();
        return preview;
    }

    private static HttpServer bindFirstFree() throws IOException {
        for (int port = FIRST_PORT; port < LAST_PORT; port++) {
            try {
                return bind(port);
            } catch (BindException e) {
                LOG.info("Port " + port + " is taken; trying the next one for the preview.");
            }
        }
        return bind(LAST_PORT);
    }

    private static HttpServer bind(int port) throws IOException {
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    }

    String url() {
        return origin() + basePath + "/";
    }

    String problemsUrl() {
        return origin() + ProblemsPage.PATH;
    }

    private String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Reloads every open page. */
    void reload() {
        liveReload.changed();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals(ProblemsPage.PATH)) {
            answerProblems(exchange);
        } else if (path.equals(LiveReload.PATH)) {
            liveReload.answer(exchange);
        } else if (path.startsWith(basePath + "/")) {
            answerFromFolder(exchange, path.substring(basePath.length()));
        } else if (path.equals("/") || path.equals(basePath)) {
            redirect(exchange, basePath + "/");
        } else {
            send(exchange, NOT_FOUND, OWN_PAGE, missing());
        }
    }

    /** @param path on the site, with its slash */
    private void answerFromFolder(HttpExchange exchange, String path) throws IOException {
        if (key(path).startsWith(PublicKeys.SCHEDULED)) {
            // As the bucket's policy has it for readers.
            send(exchange, NOT_FOUND, OWN_PAGE, missing());
        } else if (pages.get(key(path), Integer.MAX_VALUE) instanceof FetchResult.Whole page) {
            send(exchange, OK, page.head().contentType(), page.bytes());
        } else if (pages.head(key(path + "/")).isPresent()) {
            redirect(exchange, exchange.getRequestURI().getRawPath() + "/");
        } else if (path.equals("/")) {
            send(exchange, OK, OWN_PAGE, index());
        } else {
            send(exchange, NOT_FOUND, OWN_PAGE, missing());
        }
    }

    private void answerProblems(HttpExchange exchange) throws IOException {
        sendBytes(exchange, OK, OWN_PAGE, (problems.html() + LiveReload.SCRIPT).getBytes(UTF_8));
    }

    /** The site's own 404 page; until that is published, links to all pages. */
    private byte[] missing() {
        return pages.get("404.html", Integer.MAX_VALUE) instanceof FetchResult.Whole page ? page.bytes() : index();
    }

    private byte[] index() {
        return PreviewIndex.of(basePath, pages.keys("")).getBytes(UTF_8);
    }

    private static String key(String path) {
        String key = path.substring(1);
        return key.isEmpty() || key.endsWith("/") ? key + "index.html" : key;
    }

    private static void redirect(HttpExchange exchange, String path) throws IOException {
        exchange.getResponseHeaders().set("Location", path);
        exchange.sendResponseHeaders(FOUND, -1);
        exchange.close();
    }

    private void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        byte[] body = type.startsWith(HTML) ? withAdditions(bytes) : bytes;
        sendBytes(exchange, status, type, body);
    }

    private byte[] withAdditions(byte[] html) {
        byte[] additions = (problems.notice() + LiveReload.SCRIPT).getBytes(UTF_8);
        byte[] both = Arrays.copyOf(html, html.length + additions.length);
        System.arraycopy(additions, 0, both, html.length, additions.length);
        return both;
    }

    private static void sendBytes(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        boolean headOnly = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, headOnly || body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            if (!headOnly) {
                out.write(body);
            }
        }
    }

    @Override
    public void close() {
        liveReload.close();
        server.stop(0);
        threads.shutdownNow();
    }
}
