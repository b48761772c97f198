package dev.bucketpress.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.bucketpress.storage.Content;
import dev.bucketpress.testing.CloudFrontFunction;
import dev.bucketpress.testing.MemoryBucket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Answers for a public bucket as CloudFront does by the stack's two functions, without its cache. */
final class EdgeServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MemoryBucket published;
    private final CloudFrontFunction directoryIndex;
    private final CloudFrontFunction movedPages;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private EdgeServer(MemoryBucket published, Path folder) throws IOException {
        this.published = published;
        this.directoryIndex = new CloudFrontFunction("DirectoryIndex", folder);
        this.movedPages = new CloudFrontFunction("MovedPages", folder);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    /** @param folder an empty one */
    static EdgeServer start(MemoryBucket published, Path folder) throws IOException {
        EdgeServer edge = new EdgeServer(published, folder);
        edge.server.createContext("/", edge::answer);
        edge.server.setExecutor(edge.threads);
        edge.server.start();
        return edge;
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode asked = directoryIndex.answer(request(exchange.getRequestURI()));
            if (asked.has("statusCode")) {
                send(exchange, asked, new byte[0]);
                return;
            }
            String key = URI.create(asked.get("uri").asText()).getPath().substring(1);
            if (!published.keys().contains(key)) {
                // CloudFront calls no function for an error.
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            Content content = published.content(key);
            send(exchange, movedPages.answer(response(content)), content.bytes());
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static JsonNode request(URI asked) {
        ObjectNode event = JSON.createObjectNode();
        ObjectNode request = event.putObject("request").put("method", "GET").put("uri", asked.getRawPath());
        request.putObject("querystring");
        request.putObject("headers");
        return event;
    }

    /** What S3 says of an object. */
    static JsonNode response(Content content) {
        ObjectNode event = JSON.createObjectNode();
        ObjectNode headers = event.putObject("response").put("statusCode", 200).putObject("headers");
        put(headers, "content-type", content.contentType());
        put(headers, "etag", "\"" + content.bytes().length + "\"");
        put(headers, "last-modified", "Sun, 02 Feb 2020 02:02:02 GMT");
        put(headers, "x-amz-version-id", "1");
        put(headers, "x-amz-server-side-encryption", "AES256");
        content.cacheControl().ifPresent(value -> put(headers, "cache-control", value));
        content.headers().redirect().ifPresent(value -> put(headers, "x-amz-website-redirect-location", value));
        content.metadata().forEach((name, value) -> put(headers, "x-amz-meta-" + name, value));
        return event;
    }

    private static void put(ObjectNode headers, String name, String value) {
        headers.putObject(name).put("value", value);
    }

    private static void send(HttpExchange exchange, JsonNode response, byte[] body) throws IOException {
        response.get("headers")
                .fields()
                .forEachRemaining(header -> exchange.getResponseHeaders()
                        .set(header.getKey(), header.getValue().get("value").asText()));
        exchange.sendResponseHeaders(response.get("statusCode").asInt(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    /** Waits for what is under way: browsers ask for an icon at the end. */
    @Override
    public void close() throws InterruptedException {
        server.stop(0);
        threads.shutdown();
        threads.awaitTermination(1, TimeUnit.MINUTES);
    }
}
