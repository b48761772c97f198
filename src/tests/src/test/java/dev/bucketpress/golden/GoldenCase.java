package dev.bucketpress.golden;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bucketpress.markdown.html.LineBreaks;
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
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A golden test case: a post in a folder of its own, and two in-memory buckets to publish it in.
 *
 * <p>Beside {@code post.md} there may be {@code key.txt}, which holds the post's source key if that is not
 * {@code source/_posts/<folder>.md}, {@code line-breaks.txt}, which holds the site's setting of that name, and a folder {@code source}, whose files are in the source bucket too, under their
 * paths in it, and are reconciled first.
 */
public record GoldenCase(Path folder, MemoryBucket source, MemoryBucket published) {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final String ARTICLE = "<article>";
    private static final String ARTICLE_END = "</article>";

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter ONE_VALUE_PER_LINE =
            new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES);

    /** Keeps numbers as they are written. */
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

    /** Reconciles the post. */
    Outcome reconcile() throws IOException {
        Reconciler reconciler =
                new Reconciler(source, published, TestSite.of(lineBreaks()), Clock.fixed(NOW, ZoneOffset.UTC));
        for (Path file : otherFiles()) {
            String key = folder.resolve("source").relativize(file).toString();
            source.drop(key, Files.readAllBytes(file));
            reconciler.reconcile(source.name(), key);
        }
        source.drop(key().value(), Files.readAllBytes(folder.resolve("post.md")));
        return reconciler.reconcile(source.name(), key().value());
    }

    private LineBreaks lineBreaks() throws IOException {
        Path file = folder.resolve("line-breaks.txt");
        return Files.exists(file)
                ? LineBreaks.valueOf(Files.readString(file).strip().toUpperCase(Locale.ROOT))
                : LineBreaks.KEPT;
    }

    private List<Path> otherFiles() throws IOException {
        Path root = folder.resolve("source");
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    public SourceKey key() throws IOException {
        Path keyFile = folder.resolve("key.txt");
        return new SourceKey(
                Files.exists(keyFile) ? Files.readString(keyFile).strip() : "source/_posts/" + name() + ".md");
    }

    /** The article of the page, without the theme around it. */
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

    /** The record, without the sizes and hashes that any change of the theme changes in every case. */
    String record() throws IOException {
        return recordOf(published.text(key().recordKey()));
    }

    public static String recordOf(String json) throws IOException {
        ObjectNode record = (ObjectNode) JSON.readTree(json);
        for (String version : List.of("source", "page")) {
            ((ObjectNode) record.path(version)).remove(List.of("etag", "size", "sha256", "script"));
        }
        return JSON.writer(ONE_VALUE_PER_LINE).writeValueAsString(record) + "\n";
    }

    /** The problem report beside the post. */
    String report() throws IOException {
        return source.text(key().reportKey());
    }
}
