package dev.bucketpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.testing.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that people run, as a process of its own. */
class CommandLineIT {

    private static final Path JAR = Checkout.file("src/cli/target/bucketpress.jar");

    @TempDir
    Path folder;

    private CommandOutput run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dsun.jnu.encoding=UTF-8",
                "-jar",
                JAR.toString()));
        line.addAll(List.of(arguments));
        Path out = folder.resolve("out.log");
        Path err = folder.resolve("err.log");
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("JAVA") || name.startsWith("_JAVA"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new CommandOutput(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    @Test
    void theJarExplainsItself() throws Exception {
        CommandOutput help = run(Map.of(), "--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out()).startsWith("Usage: bucketpress").contains("dry-run", "compare", "mend", "settings");
        assertThat(run(Map.of(), "--version").out()).matches("bucketpress \\d+\\.\\d+\\S*\\R");
    }

    @Test
    void aFolderIsImportedAndNothingIsLoggedBesideTheReport() throws Exception {
        Path posts = Files.createDirectories(folder.resolve("posts"));
        Files.writeString(posts.resolve("防控.md"), "---\ntitle: 你好\ndate: 2020-02-02\n---\n$x$ and `code`\n");
        Map<String, String> environment = Map.of(
                "BUCKETPRESS_SOURCE_BUCKET", "file:" + posts,
                "BUCKETPRESS_PUBLIC_BUCKET", "file:" + folder.resolve("public"),
                "BUCKETPRESS_SITE_URL", "https://blog.example.org");

        CommandOutput imported = run(environment, "mend");

        assertThat(imported.err()).isEmpty();
        assertThat(imported.out())
                .startsWith(
                        "防控.md  published at /2020/02/02/%E9%98%B2%E6%8E%A7/\n\nPosts and files: 1. As they should be: 0.");
        assertThat(imported.exitCode()).isZero();
        assertThat(folder.resolve("public/2020/02/02/防控/index.html")).exists();
        assertThat(run(environment, "compare", "--everything").exitCode()).isZero();
    }

    /** As from a bucket that cannot be reached. */
    @Test
    void aFailureOfS3IsSaidInOneLine() throws Exception {
        CommandOutput output = run(
                Map.of("AWS_ACCESS_KEY_ID", "test", "AWS_SECRET_ACCESS_KEY", "test", "AWS_REGION", "us-east-1"),
                "compare",
                "--set=bucketpress.source-bucket=posts-of-mine",
                "--set=bucketpress.public-bucket=pages-of-mine",
                "--set=bucketpress.site.url=https://blog.example.org",
                "--set=quarkus.s3.endpoint-override=http://127.0.0.1:9");

        assertThat(output.exitCode()).isEqualTo(2);
        assertThat(output.out()).isEmpty();
        assertThat(output.err().lines()).singleElement().asString().contains("in bucket posts-of-mine failed");
    }

    @Test
    void theJarHoldsEachFileOnceAndNoSignatures() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            Map<String, Integer> entries = new TreeMap<>();
            jar.stream().map(ZipEntry::getName).forEach(name -> entries.merge(name, 1, Integer::sum));

            assertThat(entries.values()).allMatch(count -> count == 1);
            assertThat(entries.keySet())
                    .noneMatch(name -> name.matches("META-INF/[^/]*\\.(SF|RSA|DSA)"))
                    .noneMatch(name -> name.startsWith("org/jboss/logmanager/"))
                    .contains("META-INF/services/org.slf4j.spi.SLF4JServiceProvider");
        }
    }
}
