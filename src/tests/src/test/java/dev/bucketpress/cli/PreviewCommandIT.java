package dev.bucketpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.testing.Checkout;
import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as people run it, in a process of its own. */
class PreviewCommandIT {

    @TempDir
    private Path temporary;

    @Test
    void theSamplePostIsServedUntilTheProgramIsStoppedWhichEndsItWith0AndLeavesNothing() throws Exception {
        Process preview = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dsun.jnu.encoding=UTF-8",
                        "-Djava.io.tmpdir=" + temporary,
                        "-jar",
                        Checkout.file("src/cli/target/bucketpress.jar").toString(),
                        "preview",
                        Checkout.file("src/sample/posts").toString(),
                        "--port=0",
                        "--time-zone=Asia/Shanghai"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader console = preview.inputReader()) {
            String url = console.readLine().replaceFirst(".* ", "");
            String published = console.lines()
                    .filter(line -> line.startsWith("published "))
                    .findFirst()
                    .orElseThrow();
            assertThat(get(url + published.replaceFirst(".* at /", ""))).contains("积极联防联控，加强宣传教育");

            stop(preview);

            assertThat(preview.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(preview.exitValue()).isZero();
        } finally {
            preview.destroyForcibly();
        }
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).noneMatch(path -> path.getFileName().toString().startsWith("bucketpress-"));
        }
    }

    private static String get(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** By SIGTERM: it comes the same way as the SIGINT of Ctrl-C, which background processes may be made to ignore. */
    private static void stop(Process process) throws Exception {
        Process kill = new ProcessBuilder("kill", "-TERM", String.valueOf(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }
}
