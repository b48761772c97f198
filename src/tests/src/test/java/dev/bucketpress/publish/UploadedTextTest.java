package dev.bucketpress.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.run.Outcome;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.ContentHeaders;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Objects that a tool has compressed, and says so in {@code Content-Encoding}. */
class UploadedTextTest {

    private static final String POST = "---\ndate: 2020-02-02\n---\n你好";

    private final MemoryBucket source = new MemoryBucket("posts");
    private final MemoryBucket published = new MemoryBucket("public");
    private final Reconciler reconciler =
            new Reconciler(source, published, TestSite.standard(), Clock.systemUTC(), tries -> {});

    @Test
    void aCompressedPostIsReadAsItsAuthorWroteIt() throws IOException {
        put("hello.md", gzip(POST.getBytes(StandardCharsets.UTF_8)), "gzip");

        assertThat(reconciler.reconcile("posts", "hello.md")).isInstanceOf(Outcome.Published.class);
        assertThat(published.text("2020/02/02/hello/index.html")).contains("<p>你好</p>");
    }

    @Test
    void aPostThatIsOnlySaidToBeCompressedIsReadAsItIs() {
        put("hello.md", POST.getBytes(StandardCharsets.UTF_8), "gzip");

        assertThat(reconciler.reconcile("posts", "hello.md")).isInstanceOf(Outcome.Published.class);
    }

    @Test
    void aPostThatUnpacksToMoreThanAPostMayHaveIsRejected() throws IOException {
        put("hello.md", gzip(new byte[TestSite.MAX_POST_BYTES + 1]), "gzip");

        assertThat(problem("hello.md")).contains("has more than " + TestSite.MAX_POST_BYTES + " bytes unpacked");
    }

    @Test
    void aPostThatCannotBeUnpackedIsRejected() throws IOException {
        byte[] whole = gzip(POST.getBytes(StandardCharsets.UTF_8));
        put("hello.md", Arrays.copyOf(whole, whole.length / 2), "gzip");

        assertThat(problem("hello.md")).contains("cannot be unpacked", "Upload it as it is");
    }

    @Test
    void anotherEncodingIsNamed() {
        put("hello.md", new byte[] {1, 2, 3}, "br");

        assertThat(problem("hello.md")).contains("`Content-Encoding: br`");
    }

    @Test
    void aCompressedPictureStaysCompressedAndSaysSo() throws IOException {
        put("pic.png", gzip(new byte[] {1, 2, 3}), "gzip");

        reconciler.reconcile("posts", "pic.png");

        assertThat(published.content("files/pic.png").headers().encoding()).contains("gzip");
        assertThat(reconciler.reconcile("posts", "pic.png")).isEqualTo(new Outcome.Unchanged("pic.png"));
    }

    private String problem(String key) {
        return reconciler.reconcile("posts", key).problem().orElseThrow();
    }

    private void put(String key, byte[] bytes, String encoding) {
        ContentHeaders headers = new ContentHeaders(
                "application/octet-stream", Optional.of(encoding), Optional.empty(), Optional.empty(), Map.of());
        source.put(key, new Content(bytes, headers), new Condition.Always());
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
