package dev.bucketpress.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stores the content type and user metadata of a folder's objects, in one file each that looks like HTTP headers. */
record MetadataFiles(Path folder) {

    private static final String CONTENT_TYPE = "content-type";
    private static final String META = "x-amz-meta-";

    /** The type that S3 gives an object that was written without one. */
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    ObjectHead head(String key, String etag, long size) throws IOException {
        Map<String, String> headers = read(key);
        Map<String, String> metadata = headers.entrySet().stream()
                .filter(header -> header.getKey().startsWith(META))
                .collect(Collectors.toMap(header -> header.getKey().substring(META.length()), Map.Entry::getValue));
        return new ObjectHead(etag, size, headers.getOrDefault(CONTENT_TYPE, UNKNOWN_TYPE), metadata);
    }

    void write(String key, ContentHeaders headers) throws IOException {
        List<String> lines = Stream.concat(
                        Stream.of(line(CONTENT_TYPE, headers.contentType())),
                        headers.metadata().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(entry -> line(META + entry.getKey(), entry.getValue())))
                .toList();
        Path file = file(key);
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }

    void delete(String key) throws IOException {
        Files.deleteIfExists(file(key));
    }

    private Map<String, String> read(String key) throws IOException {
        Path file = file(key);
        if (!Files.exists(file)) {
            return Map.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> line.split(": ", 2)).collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        }
    }

    /** With the suffix the file of {@code a} does not collide with the folder of {@code a/b}. */
    private Path file(String key) {
        return folder.resolve(key + ".headers");
    }

    private static String line(String name, String value) {
        return name + ": " + value;
    }
}
