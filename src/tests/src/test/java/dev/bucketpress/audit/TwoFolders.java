package dev.bucketpress.audit;

import dev.bucketpress.cli.Bucketpress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands {@code compare} and {@code mend} on two folders, and reads and writes those. */
abstract class TwoFolders {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
    static final String HELLO = "---\ntitle: Hello\ndate: 2020-02-02\n---\nBody\n";
    static final String PAGE = "2020/02/02/hello/index.html";
    static final String RECORD = "api/posts/hello.md.json";
    static final String BROKEN = "---\ntitle: Broken\ndate: never\n---\nBody\n";
    static final String WHATS_WRONG = "line 3, column 7: `never` is not a date. Write it as"
            + " `2020-02-02 15:31:41`, or with its zone as `2020-02-02T15:31:41+08:00`.";

    @TempDir
    Path folder;

    final Map<String, String> settings = new HashMap<>();
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();

    int run(String... arguments) {
        out.reset();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("bucketpress.source-bucket", "file:" + folder.resolve("posts"));
        all.put("bucketpress.public-bucket", "file:" + folder.resolve("public"));
        all.put("bucketpress.site.url", "https://blog.example.org");
        all.putAll(settings);
        List<String> line = new ArrayList<>(List.of(arguments));
        all.forEach((name, value) -> line.addAll(List.of("--set", name + "=" + value)));
        return Bucketpress.commandLine(CLOCK)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .execute(line.toArray(String[]::new));
    }

    /** The report, without its last line, which tells how long it took. */
    String report() {
        return out.toString(StandardCharsets.UTF_8).replaceFirst("\\d+ requests in .*\n$", "");
    }

    void post(String key, String text) throws IOException {
        write("posts/" + key, text);
    }

    void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    void delete(String path) throws IOException {
        Files.delete(folder.resolve(path));
    }

    String read(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    /** Every file of both folders, and when it was written. */
    Map<String, String> everything() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().equals("lock")) {
                    files.put(file.toString(), Files.getLastModifiedTime(file).toString());
                }
            }
        }
        return files;
    }
}
