package dev.bucketpress.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A real browser without a window, open at one page. It reaches this machine alone: every other host's name is unknown
 * to it.
 */
public final class Chromium implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;

    private final Process process;
    private final Path profile;

    private Chromium(Process process, Path profile) {
        this.process = process;
        this.profile = profile;
    }

    /**
     * What came of a page.
     *
     * @param dom its elements when its scripts have run
     * @param console what the browser had to say, line by line
     */
    public record Visit(String dom, String console) {}

    /**
     * Opens a page. Without a browser, the test ends as {@link Requires} says.
     *
     * @param profile an empty folder
     * @param options of its command line, besides the usual ones
     */
    public static Chromium open(URI page, Path profile, String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of("--remote-debugging-port=0"));
        all.addAll(List.of(options));
        return new Chromium(start(page, profile, all.toArray(String[]::new)), profile);
    }

    /**
     * Opens a page, waits until it is loaded, and leaves it. Without a browser, the test ends as
     * {@link Requires} says.
     *
     * @param folder an empty one
     */
    public static Visit visit(URI page, Path folder) throws IOException, InterruptedException {
        Path profile = folder.resolve("profile");
        try (Chromium chromium =
                new Chromium(start(page, profile, "--dump-dom", "--enable-logging=stderr", "--v=0"), profile)) {
            CompletableFuture<String> console =
                    CompletableFuture.supplyAsync(() -> text(chromium.process.getErrorStream()));
            String dom = text(chromium.process.getInputStream());
            assertThat(chromium.process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isTrue();
            return new Visit(dom, console.join());
        }
    }

    private static String text(InputStream stream) {
        try {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process start(URI page, Path profile, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Requires.chromium().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--user-data-dir=" + profile));
        command.addAll(List.of(options));
        command.add(page.toString());
        ProcessBuilder builder = new ProcessBuilder(command);
        return List.of(options).contains("--dump-dom")
                ? builder.start()
                : builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        children.forEach(ProcessHandle::destroyForcibly);
        // Links to what has just ended.
        for (String link : List.of("SingletonCookie", "SingletonLock", "SingletonSocket")) {
            Files.deleteIfExists(profile.resolve(link));
        }
    }
}
