package dev.bucketpress.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.cli.Bucketpress;
import dev.bucketpress.testing.S3Pair;
import dev.bucketpress.testing.S3Server;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The commands as processes of their own, with the function's settings in their environment, on a real S3 server. */
@Tag("slow")
class AuditOnS3Test {

    private static final int EDITED = 7;
    private static final int POSTS = 40;

    private final S3Server server = S3Server.shared();
    private final S3Pair s3 = new S3Pair(server.client(), server.newBucket("posts"), server.newBucket("public"));

    private record Result(int exit, String text) {}

    private Result run(String command, String... options) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dsun.jnu.encoding=UTF-8",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                Bucketpress.class.getName(),
                command));
        line.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment()
                .putAll(Map.of(
                        "BUCKETPRESS_SOURCE_BUCKET", s3.source(),
                        "BUCKETPRESS_PUBLIC_BUCKET", s3.published(),
                        "BUCKETPRESS_SITE_URL", "https://blog.example.org",
                        "BUCKETPRESS_SITE_TIME_ZONE", "Asia/Shanghai",
                        "QUARKUS_S3_ENDPOINT_OVERRIDE", server.endpoint().toString(),
                        "QUARKUS_S3_PATH_STYLE_ACCESS", "true",
                        "AWS_REGION", "us-east-1",
                        "AWS_ACCESS_KEY_ID", "test",
                        "AWS_SECRET_ACCESS_KEY", "test"));
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Result(process.exitValue(), text);
    }

    private static String post(int number) {
        return "---\ntitle: Post %s\ndate: 2020-02-02\n---\nSee [the next](%s.md) and ![](pic.png).\n"
                .formatted(number, (number + 1) % POSTS);
    }

    @Test
    void aBucketIsImportedComparedAndMended() throws Exception {
        for (int i = 0; i < POSTS; i++) {
            s3.drop("source/_posts/" + i + ".md", post(i));
        }
        s3.drop("source/_posts/防控 工作+1 & 100%.md", "---\ndate: 2020-02-02\n---\n");
        s3.drop("source/_posts/pic.png", "pixels");

        Result imported = run("mend");
        assertThat(imported.text()).contains("Posts and files: 42. As they should be: 0. Published: 42.");
        assertThat(imported.exit()).isZero();
        assertThat(run("compare", "--everything").text()).startsWith("Posts and files: 42. As they should be: 42.");

        s3.drop("source/_posts/7.md", post(EDITED) + "more");
        s3.remove("source/_posts/8.md");
        assertThat(run("compare").text()).startsWith("""
                        source/_posts/7.md  would be published at /2020/02/02/7/, since it changed since it was published
                        source/_posts/8.md  would be withdrawn: it is not in the bucket

                        Posts and files: 42. As they should be: 40.""");
        assertThat(run("mend").exit()).isZero();
    }
}
