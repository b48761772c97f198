package dev.bucketpress.testing;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * The S3 server that a proxy stands before. Requests about one object are let through one at a time: S3 compares and
 * writes in one step and shows nobody half of it, while S3Proxy checks the condition first, then writes, then labels.
 */
final class Origin {

    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "expect", "transfer-encoding", "upgrade", "keep-alive");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();
    private final URI server;

    Origin(URI server) {
        this.server = server;
    }

    HttpMessage answer(HttpMessage request) throws IOException {
        List<ReentrantLock> held = new ArrayList<>();
        try {
            objects(request).forEach(object -> {
                ReentrantLock lock = locks.computeIfAbsent(object, o -> new ReentrantLock());
                lock.lock();
                held.add(lock);
            });
            return forward(request);
        } finally {
            held.forEach(ReentrantLock::unlock);
        }
    }

    /** In one order for all, so that no two requests wait for each other. */
    private static Set<String> objects(HttpMessage request) {
        return new TreeSet<>(Stream.of(Optional.of(request.path()), request.header("x-amz-copy-source"))
                .flatMap(Optional::stream)
                .map(path -> URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8))
                .map(path -> path.startsWith("/") ? path : "/" + path)
                .toList());
    }

    private HttpMessage forward(HttpMessage request) throws IOException {
        HttpRequest.Builder forwarded = HttpRequest.newBuilder(URI.create(server + request.target()))
                .method(
                        request.method(),
                        request.body().length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(request.body()));
        request.headers().stream()
                .filter(header -> !OF_THE_CONNECTION.contains(header.name().toLowerCase(Locale.ROOT)))
                .forEach(header -> forwarded.header(header.name(), header.value()));
        try {
            return message(request, http.send(forwarded.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private static HttpMessage message(HttpMessage request, HttpResponse<byte[]> answer) {
        List<HttpMessage.Header> headers = new ArrayList<>();
        answer.headers().map().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name)) {
                values.forEach(value -> headers.add(new HttpMessage.Header(name, value)));
            }
        });
        String length = request.method().equals("HEAD")
                ? answer.headers().firstValue(HttpMessage.CONTENT_LENGTH).orElse("0")
                : Integer.toString(answer.body().length);
        if (answer.statusCode() != 204) {
            headers.add(new HttpMessage.Header(HttpMessage.CONTENT_LENGTH, length));
        }
        return new HttpMessage("HTTP/1.1 " + answer.statusCode() + " -", headers, answer.body());
    }
}
