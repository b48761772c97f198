package dev.bucketpress.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.record.PublicationHistory;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.site.KeyPattern;
import dev.bucketpress.site.SourceFilter;
import dev.bucketpress.testing.Checkout;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A Hexo blog's whole repository in the source bucket: what becomes of each of its files. */
class WholeRepositoryTest {

    /** Each line: a key, a line of front matter, if any, and the path on the site, or the outcome. */
    private static final Path LISTING = Checkout.file("src/tests/src/test/resources/repository/listing.tsv");

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    private final MemoryBucket source = new MemoryBucket("posts");
    private final MemoryBucket published = new MemoryBucket("public");

    @Test
    void theBlogIsPublishedAndNothingElse() throws IOException {
        List<String> expected = Files.readAllLines(LISTING);
        Reconciler reconciler = reconciler(SourceFilter.USUAL);

        List<String> actual =
                expected.stream().map(line -> becomes(line, reconciler)).toList();

        assertThat(actual).isEqualTo(expected);
    }

    private String becomes(String line, Reconciler reconciler) {
        String[] columns = line.split("\t", -1);
        String lines = columns[1].isEmpty() ? "" : columns[1] + "\n";
        source.drop(columns[0], columns[0].endsWith("/") ? "" : "---\ndate: 2020-02-02\n" + lines + "---\nText");
        Outcome outcome = reconciler.reconcile("posts", columns[0]);
        String what = outcome instanceof Outcome.Published done ? done.path() : outcome.word();
        return columns[0] + "\t" + columns[1] + "\t" + what;
    }

    @Test
    void anEventOfWhatWasPublishedBeforeLeavesItPublished() {
        drop("tools/manual.md", "Manual");
        drop("tools/pic.png", "pixels");
        Reconciler earlier = reconciler(SourceFilter.USUAL);
        List.of("tools/manual.md", "tools/pic.png").forEach(key -> earlier.reconcile("posts", key));
        List<String> before = published.keys();
        Reconciler now = reconciler(new SourceFilter("", List.of(KeyPattern.of("tools/"))));

        source.remove("tools/manual.md");

        assertThat(List.of("tools/manual.md", "tools/pic.png"))
                .allSatisfy(key -> assertThat(now.reconcile("posts", key))
                        .isEqualTo(new Outcome.Ignored(key, "`bucketpress.ignore` names it (`tools/`)")));
        assertThat(published.keys()).isEqualTo(before);
        now.reclaim("tools/pic.png", PublicationHistory.NONE, Reconciler.USUAL_TIME);
        assertThat(published.keys()).doesNotContain("files/tools/pic.png").hasSize(before.size() - 1);
    }

    /** Its own runs come from events of others: of a post that it links to, or of a page that it waits for. */
    @Test
    void aRunForAnotherPostLeavesItPublished() {
        drop("hello.md", "Hello");
        drop("tools/manual.md", "[hello](../hello.md)");
        Reconciler earlier = reconciler(SourceFilter.USUAL);
        List.of("hello.md", "tools/manual.md").forEach(key -> earlier.reconcile("posts", key));
        Reconciler now = reconciler(new SourceFilter("", List.of(KeyPattern.of("tools/"))));
        source.remove("hello.md");

        assertThat(now.reconcile("posts", "hello.md")).isInstanceOf(Outcome.Withdrawn.class);

        assertThat(published.keys()).contains("2020/02/02/manual/index.html");
    }

    @Test
    void noPostLinksToWhatIsIgnored() {
        drop("tools/manual.md", "Manual");
        drop("tools/pic.png", "pixels");
        drop("hello.md", "[manual](tools/manual.md) ![](tools/pic.png)");
        Reconciler reconciler = reconciler(new SourceFilter("", List.of(KeyPattern.of("tools/"))));

        reconciler.reconcile("posts", "hello.md");

        assertThat(published.text("2020/02/02/hello/index.html"))
                .contains("href=\"tools/manual.md\"")
                .doesNotContain("/files/tools/pic.png");
    }

    private void drop(String key, String body) {
        source.drop(key, key.endsWith(".md") ? "---\ndate: 2020-02-02\n---\n" + body : body);
    }

    private Reconciler reconciler(SourceFilter sources) {
        PostRenderer usual = TestSite.standard();
        PostRenderer renderer = new PostRenderer(
                sources, usual.reader(), usual.markdown(), usual.theme(), usual.records(), usual.maxPostBytes());
        return new Reconciler(source, published, renderer, CLOCK, tries -> {});
    }
}
