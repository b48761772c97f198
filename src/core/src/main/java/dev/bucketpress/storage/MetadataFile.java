package dev.bucketpress.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The content type and user metadata of an object of a folder, in a file that looks like HTTP headers. */
record MetadataFile(Path path) {

    /** With it the metadata of {@code a} is in no file where that of {@code a/b} needs a folder. */
    static final String SUFFIX = ".headers";

    private static final String CONTENT_TYPE = "content-type";
    private static final String CONTENT_ENCODING = "content-encoding";
    private static final String META = "x-amz-meta-";

    /** The type that S3 gives an object that was written without one. */
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    ObjectHead head(String etag, long size) throws IOException {
        Map<String, String> headers = read();
        Map<String, String> metadata = headers.entrySet().stream()
                .filter(header -> header.getKey().startsWith(META))
                .collect(Collectors.toMap(header -> header.getKey().substring(META.length()), Map.Entry::getValue));
        return new ObjectHead(
                etag,
                size,
                headers.getOrDefault(CONTENT_TYPE, UNKNOWN_TYPE),
                Optional.ofNullable(headers.get(CONTENT_ENCODING)),
                metadata);
    }

    void write(ContentHeaders headers) throws IOException {
        Stream<String> encoding = headers.encoding().stream().map(value -> line(CONTENT_ENCODING, value));
        Stream<String> metadata = headers.metadata().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> line(META + entry.getKey(), entry.getValue()));
        List<String> lines = Stream.of(Stream.of(line(CONTENT_TYPE, headers.contentType())), encoding, metadata)
                .flatMap(Function.identity())
                .toList();
        Files.createDirectories(path.getParent());
        Files.write(path, lines);
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    private Map<String, String> read() throws IOException {
        if (!Files.exists(path)) {
            return Map.of();
        }
        try (Stream<String> lines = Files.lines(path)) {
            return lines.map(line -> line.split(": ", 2)).collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        }
    }

    private static String line(String name, String value) {
        return name + ": " + value;
    }
}
