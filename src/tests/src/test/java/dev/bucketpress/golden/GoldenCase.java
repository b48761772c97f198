package dev.bucketpress.golden;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * A post in a folder of its own, and two buckets to publish it in.
 *
 * <p>Beside {@code post.md} there may be {@code key.txt}, which holds the post's source key where that is not to be
 * {@code source/_posts/<folder>.md}, and a folder {@code source}, whose files are in the source bucket too, under their
 * paths in it, and were looked at before.
 */
public record GoldenCase(Path folder, MemoryBucket source, MemoryBucket published) {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final String ARTICLE = "<article>";
    private static final String ARTICLE_END = "</article>";

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter A_LINE_EACH =
            new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES);

    /** Numbers stay as they are written. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    public static GoldenCase in(Path folder) {
        return new GoldenCase(folder, new MemoryBucket("posts"), new MemoryBucket("public"));
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** Has the press look at the post. */
    Outcome look() throws IOException {
        Reconciler press = new Reconciler(source, published, TestSite.standard(), Clock.fixed(NOW, ZoneOffset.UTC));
        for (Path neighbour : neighbours()) {
            String key = folder.resolve("source").relativize(neighbour).toString();
            source.drop(key, Files.readAllBytes(neighbour));
            press.reconcile(source.name(), key);
        }
        source.drop(key().value(), Files.readAllBytes(folder.resolve("post.md")));
        return press.reconcile(source.name(), key().value());
    }

    private List<Path> neighbours() throws IOException {
        Path root = folder.resolve("source");
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    public SourceKey key() throws IOException {
        Path named = folder.resolve("key.txt");
        return new SourceKey(Files.exists(named) ? Files.readString(named).strip() : "source/_posts/" + name() + ".md");
    }

    /** The page's article: what surrounds it is the theme's, and no post's. */
    String article() throws IOException {
        return articleOf(published.text(page(published.text(key().recordKey()))));
    }

    /** The key of the page that a record names. */
    public static String page(String record) throws IOException {
        return JSON.readTree(record).path("page").path("key").asText();
    }

    public static String articleOf(String page) {
        return page.substring(page.indexOf(ARTICLE), page.lastIndexOf(ARTICLE_END) + ARTICLE_END.length()) + "\n";
    }

    /** The record, without the sizes and hashes that a comma of the theme's would change in every case. */
    String record() throws IOException {
        return recordOf(published.text(key().recordKey()));
    }

    public static String recordOf(String json) throws IOException {
        ObjectNode record = (ObjectNode) JSON.readTree(json);
        for (String stamp : List.of("source", "page")) {
            ((ObjectNode) record.path(stamp)).remove(List.of("etag", "size", "sha256"));
        }
        return JSON.writer(A_LINE_EACH).writeValueAsString(record) + "\n";
    }

    /** The report beside the post. */
    String report() throws IOException {
        return source.text(key().reportKey());
    }
}
