package dev.bucketpress.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.bucketpress.storage.FetchResult;
import dev.bucketpress.storage.FolderBucket;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/** Serves a folder as a website does its bucket: with directory indexes, the types it was written with, and reloads. */
public final class PreviewServer implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger("bucketpress");
    private static final int FIRST_PORT = 8080;
    private static final int LAST_PORT = 8099;
    private static final String HTML = "text/html";
    private static final int OK = 200;
    private static final int MISSING = 404;

    private final FolderBucket pages;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final LiveReload liveReload = new LiveReload();

    private PreviewServer(FolderBucket pages, HttpServer server) {
        this.pages = pages;
        this.server = server;
    }

    /** Serves on port 8080 of this machine alone, or on the next one that is free. */
    public static PreviewServer start(FolderBucket pages) throws IOException {
        PreviewServer preview = new PreviewServer(pages, bind());
        preview.server.setExecutor(preview.threads);
        preview.server.createContext("/", preview::answer);
        preview.server.createContext(LiveReload.PATH, preview.liveReload::answer);
        preview.server.start();
        return preview;
    }

    private static HttpServer bind() throws IOException {
        for (int port = FIRST_PORT; port < LAST_PORT; port++) {
            try {
                return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            } catch (BindException e) {
                LOG.info("Port " + port + " is taken; trying the next one for the preview.");
            }
        }
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), LAST_PORT), 0);
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    /** Has every open page loaded again. */
    public void reload() {
        liveReload.changed();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        FetchResult found = pages.get(key(path), Integer.MAX_VALUE);
        if (found instanceof FetchResult.Whole whole) {
            send(exchange, OK, whole.head().contentType(), whole.bytes());
        } else if (pages.head(key(path + "/")).isPresent()) {
            exchange.getResponseHeaders()
                    .set("Location", exchange.getRequestURI().getRawPath() + "/");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        } else {
            send(exchange, path.equals("/") ? OK : MISSING, HTML + "; charset=utf-8", instead(path));
        }
    }

    /** The site's own page for what is missing; before its first list, a way in. */
    private byte[] instead(String path) {
        return !path.equals("/") && pages.get("404.html", Integer.MAX_VALUE) instanceof FetchResult.Whole missing
                ? missing.bytes()
                : contents();
    }

    private byte[] contents() {
        return PreviewIndex.of(pages.keys("")).getBytes(StandardCharsets.UTF_8);
    }

    private static String key(String path) {
        String key = path.substring(1);
        return key.isEmpty() || key.endsWith("/") ? key + "index.html" : key;
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        byte[] body = type.startsWith(HTML) ? LiveReload.into(bytes) : bytes;
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
