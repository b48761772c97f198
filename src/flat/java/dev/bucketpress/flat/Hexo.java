package dev.bucketpress.flat;

import dev.bucketpress.testing.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What Hexo takes for a site of the same posts.
 *
 * @param all milliseconds of the first generation
 * @param change milliseconds of the next one, after a post has changed
 * @param written bytes that the latter wrote, those of its cache among them
 */
record Hexo(int posts, double all, double change, long written) {

    private static final Path INSTALLED = Checkout.file("src/flat/hexo");
    private static final String CONFIG = """
            title: Blog
            url: https://blog.example.org
            permalink: :year/:month/:day/:name/
            timezone: Asia/Shanghai
            theme: landscape
            """;

    static Hexo measure(List<Draft> drafts) throws IOException {
        Path site = site(drafts);
        double all = generate(site);
        write(site, Change.EDITED.draft(drafts, 0));
        FileTime begun = FileTime.from(Instant.now());
        double change = generate(site);
        return new Hexo(drafts.size(), all, change, writtenSince(begun, site));
    }

    private static Path site(List<Draft> drafts) throws IOException {
        Path site = Files.createTempDirectory(Checkout.file("src/tests/target"), "hexo-");
        Files.createDirectories(site.resolve("source/_posts"));
        Files.writeString(site.resolve("_config.yml"), CONFIG);
        Files.copy(INSTALLED.resolve("package.json"), site.resolve("package.json"));
        Files.createSymbolicLink(site.resolve("node_modules"), INSTALLED.resolve("node_modules"));
        for (Draft draft : drafts) {
            write(site, draft);
        }
        return site;
    }

    private static void write(Path site, Draft draft) throws IOException {
        Files.write(site.resolve("source/_posts").resolve(draft.key()), draft.bytes());
    }

    private static double generate(Path site) throws IOException {
        ProcessBuilder hexo = new ProcessBuilder("node", "node_modules/hexo/bin/hexo", "generate")
                .directory(site.toFile())
                .redirectErrorStream(true)
                .redirectOutput(site.resolve("log").toFile());
        return Cost.of(() -> run(hexo)).millis();
    }

    private static void run(ProcessBuilder hexo) {
        try {
            if (hexo.start().waitFor() != 0) {
                throw new IllegalStateException("Hexo failed in " + hexo.directory());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long writtenSince(FileTime begun, Path site) throws IOException {
        try (Stream<Path> files = Files.walk(site.resolve("public"))) {
            return Stream.concat(files.filter(Files::isRegularFile), Stream.of(site.resolve("db.json")))
                    .filter(file -> time(file).compareTo(begun) >= 0)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
