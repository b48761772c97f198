package dev.bucketpress.testing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request, or an answer to one, as it goes over the line.
 *
 * @param firstLine as in {@code GET /bucket/key HTTP/1.1}
 */
public record HttpMessage(String firstLine, List<Header> headers, byte[] body) {

    /** One line of the head. */
    public record Header(String name, String value) {}

    static final String CONTENT_LENGTH = "Content-Length";

    /** What a server answers that does not do what it was asked. */
    public static HttpMessage error(HttpMessage request, int status, String code, String message) {
        byte[] body = "<Error><Code>%s</Code><Message>%s</Message></Error>"
                .formatted(code, message)
                .getBytes(StandardCharsets.UTF_8);
        return new HttpMessage(
                "HTTP/1.1 " + status + " " + code,
                List.of(
                        new Header("Content-Type", "application/xml"),
                        new Header(CONTENT_LENGTH, Integer.toString(body.length))),
                request.method().equals("HEAD") ? new byte[0] : body);
    }

    static HttpMessage error(HttpMessage request, int status, String code, Instant serversTime) {
        return error(request, status, code, "injected")
                .with("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(serversTime.atOffset(ZoneOffset.UTC)));
    }

    /** The same with this header alone of its name. */
    public HttpMessage with(String name, String value) {
        Stream<Header> others = headers.stream().filter(header -> !header.name().equalsIgnoreCase(name));
        return new HttpMessage(
                firstLine,
                Stream.concat(others, Stream.of(new Header(name, value))).toList(),
                body);
    }

    /** The same with another body. */
    public HttpMessage withBody(byte[] other) {
        return new HttpMessage(firstLine, headers, other).with(CONTENT_LENGTH, Integer.toString(other.length));
    }

    /** Of a request: the same for another path and query. */
    public HttpMessage withTarget(String other) {
        return new HttpMessage(firstLine.replace(target(), other), headers, body);
    }

    /** Of a request. */
    public String method() {
        return firstLine.substring(0, firstLine.indexOf(' '));
    }

    /** Of a request: its path and query, percent-encoded. */
    public String target() {
        return firstLine.split(" ")[1];
    }

    /** Of a request: its bucket and key, percent-encoded. */
    public String path() {
        return target().split("\\?")[0];
    }

    /** Of a request: its bucket and key, as they are: {@code /bucket/key}. */
    public String object() {
        return URLDecoder.decode(path().replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Of an answer: whether what was asked was done. */
    public boolean isSuccess() {
        return firstLine.startsWith("HTTP/1.1 2");
    }

    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    byte[] head() {
        StringBuilder head = new StringBuilder(firstLine).append("\r\n");
        headers.forEach(header ->
                head.append(header.name()).append(": ").append(header.value()).append("\r\n"));
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
