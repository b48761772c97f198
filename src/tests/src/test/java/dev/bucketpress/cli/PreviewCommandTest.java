package dev.bucketpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class PreviewCommandTest {

    private static final String PROBLEMS = "/.bucketpress/problems";
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");

    @TempDir
    private Path blog;

    private Path source;
    private Path config;
    private Path post;
    private Path broken;

    @BeforeEach
    void write() throws IOException {
        source = Files.createDirectories(blog.resolve("source"));
        post = source.resolve("_posts/a.md");
        broken = source.resolve("_posts/broken.md");
        Files.createDirectories(post.getParent());
        Files.createDirectories(source.resolve("images"));
        Files.writeString(post, "---\ntitle: Hello\ndate: 2020-02-02 00:30\n---\nFirst ![](/images/pic.png)\n");
        Files.writeString(broken, "---\ndate: never\n---\n");
        Files.write(source.resolve("images/pic.png"), PICTURE);
        config = Files.writeString(blog.resolve("_config.yml"), """
                title: 某人的博客
                url: https://blog.example.org
                language: [zh-CN, en]
                timezone: Asia/Shanghai
                permalink: :lang/:year/:title/
                permalink_defaults:
                  lang: zh
                """);
    }

    @Test
    void withoutAFolderASamplePostIsShown() throws Exception {
        try (RunningPreview preview = new RunningPreview()) {
            preview.untilShown("/2020/02/02/8dc3ab147e88005e390ee8a7df17a338/", "2020-02-02T15:31:41+08:00");

            assertThat(preview.interrupt()).isZero();
        }
    }

    @Test
    void aHexoFolderIsServedAsTheSiteItWouldBecome() throws Exception {
        try (RunningPreview preview = preview("--hexo-config", config.toString())) {
            String page = preview.untilShown("/zh/2020/a/", "First");
            HttpResponse<byte[]> picture = preview.get("/files/images/pic.png");

            assertThat(page)
                    .contains("某人的博客", "lang=\"zh-CN\"", "2020-02-02T00:30:00+08:00")
                    .contains("https://blog.example.org/zh/2020/a/")
                    .contains("src=\"/files/images/pic.png\"");
            assertThat(picture.body()).isEqualTo(PICTURE);
            assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
            preview.untilShown("/", "Hello");
            assertThat(preview.console()).contains("published _posts/a.md at /zh/2020/a/");
            assertThat(preview.interrupt()).isZero();
        }
    }

    @Test
    void aFileOfHexosSourceFolderThatIsNoPostIsAPage() throws Exception {
        Files.writeString(source.resolve("links.md"), "---\ntitle: Friends\n---\nTo them\n");
        try (RunningPreview preview = preview()) {
            preview.untilShown("/links.html", "To them");
            preview.untilShown("/sitemap-pages.xml", "/links.html");
        }
    }

    @Test
    void aProblemIsPrintedAndStandsOnAPageWithItsLineAndRemedyUntilItIsMended() throws Exception {
        try (RunningPreview preview = preview()) {
            String problems = preview.untilShown(PROBLEMS, "_posts/broken.md was not published.");
            preview.until(() -> preview.console().contains("All problems: http://localhost:"));

            assertThat(problems).contains("Line 2, column 7: ", "Write it as `2020-02-02 15:31:41`");
            assertThat(preview.console())
                    .containsPattern(
                            "rejected _posts/broken\\.md: line 2, column 7: .* Write it as `2020-02-02 15:31:41`");
            preview.untilShown("/2020/02/02/a/", ">1 problem</a>");

            Files.writeString(broken, "---\ndate: 2020-02-03\n---\n");
            preview.untilShown(PROBLEMS, "There are no problems.");
            preview.untilShown("/2020/02/03/broken/", "<h1");
            assertThat(preview.text("/2020/02/02/a/")).doesNotContain("1 problem");
        }
    }

    @Test
    void anEditAndADeletionShow() throws Exception {
        try (RunningPreview preview = preview()) {
            preview.untilShown("/2020/02/02/a/", "First");

            Files.writeString(post, "---\ntitle: Hello\ndate: 2020-02-02\n---\nOther words\n");
            preview.untilShown("/2020/02/02/a/", "Other words");

            Files.delete(post);
            preview.until(() -> preview.get("/2020/02/02/a/").statusCode() == 404);
        }
    }

    @Test
    void aChangeOfTheThemeFolderShowsOnEveryPage() throws Exception {
        try (RunningPreview preview = preview()) {
            preview.untilShown("/", "Hello");
            Files.createDirectory(source.resolve("_theme"));
            Files.writeString(source.resolve("_theme/site.yml"), "footer: All mine\n");
            preview.untilShown("/2020/02/02/a/", "All mine");
            preview.untilShown("/", "All mine");
        }
    }

    @Test
    void nothingIsWrittenIntoTheFolder() throws Exception {
        Files.writeString(source.resolve("_posts/a.md.problem.txt"), "of another time");
        Map<String, String> before = files(source);
        try (RunningPreview preview = preview()) {
            preview.untilShown("/", "Hello");
            preview.untilShown(PROBLEMS, "_posts/broken.md");

            assertThat(preview.text(PROBLEMS)).doesNotContain("of another time");
            assertThat(preview.interrupt()).isZero();
        }
        assertThat(files(source)).isEqualTo(before);
    }

    @Test
    void anOutputFolderStaysAndIsTakenUpAgain() throws Exception {
        Path output = blog.resolve("preview/pages");
        try (RunningPreview preview = preview("--output", output.toString())) {
            preview.untilShown("/", "Hello");
            assertThat(failure(source.toString(), "--output", output.toString(), "--port", "0"))
                    .isEqualTo("2: Another preview publishes into `" + output.toRealPath()
                            + "`. Stop that one, or name another --output. See `preview --help`.");
        }
        assertThat(output.resolve("2020/02/02/a/index.html")).content().contains("First");
        Files.delete(post);

        try (RunningPreview preview = preview("--output", output.toString())) {
            preview.until(() -> preview.get("/2020/02/02/a/").statusCode() == 404);
            preview.untilShown(PROBLEMS, "_posts/broken.md was not published.");
        }
    }

    @Test
    void titleAndTimeZoneMayBeNamed() throws Exception {
        String[] options = {"--hexo-config", config.toString(), "--title", "Trial", "--time-zone", "America/New_York"};
        try (RunningPreview preview = preview(options)) {
            assertThat(preview.untilShown("/zh/2020/a/", "First")).contains("Trial", "2020-02-02T00:30:00-05:00");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BLOG/nowhere",
                "BLOG",
                "SOURCE/_posts/a.md",
                "SOURCE --output SOURCE/public",
                "SOURCE --output SOURCE",
                "SOURCE --output BLOG",
                "SOURCE --output BLOG/other/source",
                "SOURCE --port 65536",
                "SOURCE --port -1",
                "SOURCE --time-zone Mars",
                "SOURCE --hexo-config BLOG/nowhere.yml",
                "SOURCE --hexo-config BLOG/wrong.yml",
                "SOURCE --hexo-config BLOG/broken.yml"
            })
    void whatIsWrongIsSaidInOneLineAndNothingIsWritten(String line) throws IOException {
        Files.writeString(blog.resolve("wrong.yml"), "timezone: Mars\n");
        Files.writeString(blog.resolve("broken.yml"), "title: [\nurl: {\n");
        Map<String, String> before = files(blog);

        String[] arguments = Stream.of(line.split(" "))
                .map(word -> word.replace("SOURCE", source.toString()).replace("BLOG", blog.toString()))
                .toArray(String[]::new);

        assertThat(failure(arguments)).matches("2: [^\\n]+\\.").doesNotContain("Exception:");
        assertThat(files(blog)).isEqualTo(before);
    }

    @Test
    void aPortThatIsTakenIsSaid() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());

            assertThat(failure(source.toString(), "--port", port))
                    .startsWith("2: Port " + port + " is taken. Name another with --port, or 0 for any that is free.");
        }
    }

    private RunningPreview preview(String... options) {
        return new RunningPreview(
                Stream.concat(Stream.of(source.toString()), Stream.of(options)).toArray(String[]::new));
    }

    /** Every file and folder below a folder, with bytes and time of change. */
    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                String content = Files.isDirectory(path)
                        ? ""
                        : new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
                files.put(folder.relativize(path).toString(), Files.getLastModifiedTime(path) + " " + content);
            }
        }
        return files;
    }

    /** The exit code of a command that ends at once, and the line that it wrote. */
    private static String failure(String... arguments) {
        StringWriter err = new StringWriter();
        FailureMessages failures = new FailureMessages();
        int code = new CommandLine(new PreviewCommand())
                .setErr(new PrintWriter(err, true))
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures)
                .execute(arguments);
        return code + ": " + err.toString().strip();
    }
}
