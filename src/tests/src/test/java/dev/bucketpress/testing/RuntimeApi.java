package dev.bucketpress.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Lambda's side of the runtime protocol (docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html). */
public final class RuntimeApi implements AutoCloseable {

    private static final String PREFIX = "/2018-06-01/runtime/";
    private static final long PATIENCE_SECONDS = 120;

    /** What the function posted, and where: to {@code response} or to {@code error}. */
    public record Reply(String to, String body) {}

    /** An event, and how long the function is told that it may take for it. */
    private record Delivery(String event, Duration timeout) {}

    private static final Duration USUAL_TIMEOUT = Duration.ofMinutes(1);

    private final BlockingQueue<Delivery> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();
    private final CompletableFuture<Long> firstAsked = new CompletableFuture<>();
    private final HttpServer server;

    public RuntimeApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "runtime-api");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext(PREFIX, this::answer);
        server.start();
    }

    /** For the function's environment: {@code AWS_LAMBDA_RUNTIME_API}. */
    public String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Invokes the function and waits for its reply. */
    public Reply invoke(String event) throws InterruptedException {
        return invoke(event, USUAL_TIMEOUT);
    }

    /** Invokes the function, telling it how long it may take, and waits for its reply. */
    public Reply invoke(String event, Duration timeout) throws InterruptedException {
        events.add(new Delivery(event, timeout));
        Reply reply = replies.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (reply == null) {
            throw new AssertionError("the function did not answer " + event);
        }
        return reply;
    }

    /** Tells the callers that wait for the function that it has ended. */
    void ended(Reply reply) {
        firstAsked.completeExceptionally(new IllegalStateException("the function ended"));
        replies.add(reply);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals(PREFIX + "invocation/next")) {
            next(exchange);
        } else {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            replies.add(new Reply(path.substring(path.lastIndexOf('/') + 1), body));
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        }
    }

    /** When the function first asked for an event, by {@link System#nanoTime}; waits for it. */
    public long firstAsked() throws InterruptedException, ExecutionException {
        return firstAsked.get();
    }

    private void next(HttpExchange exchange) throws IOException {
        firstAsked.complete(System.nanoTime());
        try {
            Delivery delivery = events.take();
            byte[] event = delivery.event().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders()
                    .set("Lambda-Runtime-Aws-Request-Id", UUID.randomUUID().toString());
            exchange.getResponseHeaders()
                    .set(
                            "Lambda-Runtime-Deadline-Ms",
                            Long.toString(System.currentTimeMillis()
                                    + delivery.timeout().toMillis()));
            exchange.getResponseHeaders()
                    .set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-east-1:123456789012:function:f");
            exchange.sendResponseHeaders(200, event.length);
            exchange.getResponseBody().write(event);
            exchange.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
