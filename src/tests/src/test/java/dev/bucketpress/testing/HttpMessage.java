package dev.bucketpress.testing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

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
    static HttpMessage error(HttpMessage request, int status, String code, Instant serversTime) {
        byte[] body = "<Error><Code>%s</Code><Message>injected</Message></Error>"
                .formatted(code)
                .getBytes(StandardCharsets.UTF_8);
        return new HttpMessage(
                "HTTP/1.1 " + status + " " + code,
                List.of(
                        new Header("Content-Type", "application/xml"),
                        new Header(CONTENT_LENGTH, Integer.toString(body.length)),
                        new Header(
                                "Date",
                                DateTimeFormatter.RFC_1123_DATE_TIME.format(serversTime.atOffset(ZoneOffset.UTC)))),
                request.method().equals("HEAD") ? new byte[0] : body);
    }

    /** Of a request. */
    public String method() {
        return firstLine.substring(0, firstLine.indexOf(' '));
    }

    /** Of a request: its path and query, percent-encoded. */
    String target() {
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
