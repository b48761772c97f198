package dev.bucketpress.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every object of the public bucket says of itself to CloudFront and to browsers. */
class PublicObjectsTest {

    /** Of those that CloudFront compresses (docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/ServingCompressedFiles.html). */
    private static final Set<String> COMPRESSED = Set.of(
            "application/json",
            "application/xml",
            "text/css",
            "text/html",
            "text/javascript",
            "text/plain",
            "image/svg+xml");

    /** They are compressed files themselves. */
    private static final Set<String> COMPACT = Set.of("font/woff2", "image/png");

    private static final Duration READERS_WAIT = Duration.ofSeconds(15);

    private final MemoryBucket source = new MemoryBucket("posts");
    private final MemoryBucket published = new MemoryBucket("public");

    @BeforeEach
    void writeEveryKindOfObject() {
        source.drop("pic.png", "pixels".getBytes(StandardCharsets.UTF_8));
        post("other.md", "Other");
        post(
                "hello.md",
                "urlname: first\ntags: [a, b]\ncategories: [c]",
                "![](pic.png) [](other.md) $a$\n\n```java\nint a;\n```");
        post("hello.md", "urlname: second\ntags: [a]", "![](pic.png) [](other.md)");
        post("late.md", "urlname: second", "Waits for the page of another");
        post("passing.md", "urlname: passing\nexpires: 9999-01-01", "Goes");
        post("gone.md", "urlname: gone", "Gone");
        source.remove("gone.md");
        List.of("pic.png", "gone.md").forEach(this::reconcile);
        List<SourceKey> records = List.of("other.md", "hello.md", "late.md", "gone.md").stream()
                .map(SourceKey::new)
                .toList();
        TestSite.lists(published).reconcile(records, Duration.ofMinutes(1));
    }

    @Test
    void everyKindOfObjectIsThere() {
        for (String prefix : List.of(
                "2020/",
                "api/listed/",
                "api/lists/",
                "api/posts/",
                "api/referrers/",
                "api/scheduled/",
                "api/schema/",
                "api/waiting/",
                "archives/",
                "assets/",
                "atom.xml",
                "categories/",
                "feed.json",
                "files/",
                "index.html",
                "robots.txt",
                "sitemap.xml",
                "tags/")) {
            assertThat(published.keys()).as(prefix).anyMatch(key -> key.startsWith(prefix));
        }
    }

    @Test
    void whatMayChangeIsAskedForAgainByBrowsersEachTimeAndByTwoCachesInARowInTime() {
        assertThat(published.keys())
                .filteredOn(Predicate.not(key -> key.startsWith("assets/")))
                .allSatisfy(key -> {
                    String control = published.content(key).cacheControl().orElseThrow();
                    assertThat(seconds(control, "max-age")).isZero();
                    assertThat(2 * seconds(control, "s-maxage")).isPositive().isLessThan(READERS_WAIT.toSeconds());
                });
    }

    @Test
    void whatNeverChangesIsAskedForOnce() {
        assertThat(published.keys())
                .filteredOn(key -> key.startsWith("assets/"))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(published.content(key).cacheControl())
                        .contains("public, max-age=31536000, immutable"));
    }

    @Test
    void whatCouldBeShorterIsOfATypeThatCloudFrontCompresses() {
        assertThat(published.keys()).allSatisfy(key -> {
            String type = published.content(key).contentType().replaceFirst(";.*", "");
            assertThat(COMPRESSED.contains(type) || COMPACT.contains(type))
                    .as(type)
                    .isTrue();
        });
    }

    private static long seconds(String control, String directive) {
        for (String each : control.split(", ")) {
            if (each.startsWith(directive + "=")) {
                return Long.parseLong(each.substring(directive.length() + 1));
            }
        }
        throw new AssertionError("no " + directive + " in " + control);
    }

    private void post(String key, String text) {
        post(key, "title: A post", text);
    }

    private void post(String key, String frontMatter, String text) {
        source.drop(key, "---\ndate: 2020-02-02\n" + frontMatter + "\n---\n" + text);
        reconcile(key);
    }

    private void reconcile(String key) {
        new Reconciler(source, published, TestSite.standard(), Clock.systemUTC()).reconcile("posts", key);
    }
}
