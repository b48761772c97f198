package dev.bucketpress.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bucketpress.markdown.html.FeedHtml;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.testing.Chromium;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import dev.bucketpress.testing.WatchedSite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Posts that mean harm, published as any other and opened in a real browser. */
@Tag("slow")
class HostilePostsTest {

    private static final String CONTAINMENT = "overflow: hidden; overflow: clip; contain: paint;";

    private final MemoryBucket source = new MemoryBucket("posts");
    private final MemoryBucket published = new MemoryBucket("public");

    @TempDir
    private Path folder;

    @Test
    void nothingOfThemRunsReachesOutOrCoversWhatIsAroundIt() throws Exception {
        HostilePosts posts = HostilePosts.alone()
                .and(HostilePosts.covering())
                .and(HostilePosts.oversized())
                .and(HostilePosts.mutating())
                .and(HostilePosts.lines())
                .and(HostilePosts.foreign())
                .and(HostilePosts.inOtherPlaces());
        publish(posts, HtmlPolicy.SAFE);
        publishExcerpts(posts);

        assertThat(posts.vectors()).isGreaterThanOrEqualTo(400);
        assertHarmless(UnaryOperator.identity());
    }

    @Test
    void norDoesItCoverThatInPrint() throws Exception {
        publish(HostilePosts.covering().and(HostilePosts.oversized()), HtmlPolicy.SAFE);

        assertHarmless(page -> page.replace("@media print", "@media all"));
    }

    private void assertHarmless(UnaryOperator<String> change) throws Exception {
        long pages =
                published.keys().stream().filter(key -> key.endsWith(".html")).count();
        try (WatchedSite site = WatchedSite.of(published, change);
                Chromium browser = Chromium.open(site.allPages(), folder)) {
            site.await(visited -> visited.read().size() == pages);

            assertThat(site.misdeeds()).isEmpty();
            assertThat(site.read()).as("the pages that were opened").hasSize((int) pages);
        }
    }

    /** The same posts, taken as they are: what the tests above see nothing of is really there to be seen. */
    @Test
    void withoutTheSanitiserMostOfThemAreCaught() throws Exception {
        int posts = publish(HostilePosts.alone(), HtmlPolicy.TRUSTED);
        try (WatchedSite site = WatchedSite.of(published);
                Chromium browser = Chromium.open(site.allPages(), folder)) {
            site.await(visited -> caught(visited).size() >= posts * 2 / 3);

            assertThat(caught(site)).as("posts that were caught").hasSizeGreaterThanOrEqualTo(posts * 2 / 3);
            assertThat(site.misdeeds().toString())
                    .contains("script-src-elem", "script-src-attr", "form-action", "base-uri", "reached out");
        }
    }

    @Test
    void withoutItAndWithoutContainmentMostCoverWhatIsAroundThem() throws Exception {
        int posts = publish(HostilePosts.covering(), HtmlPolicy.TRUSTED);
        try (WatchedSite site = WatchedSite.of(published, page -> page.replace(CONTAINMENT, ""));
                Chromium browser = Chromium.open(site.allPages(), folder)) {
            site.await(visited -> caught(visited).size() >= posts / 2);

            assertThat(caught(site)).as("posts that were caught").hasSizeGreaterThanOrEqualTo(posts / 2);
        }
    }

    private static Set<String> caught(WatchedSite site) {
        return site.misdeeds().stream().map(HostilePostsTest::post).collect(Collectors.toSet());
    }

    private static String post(String misdeed) {
        return misdeed.replaceFirst(".*\\b(hostile-\\d+).*", "$1");
    }

    private int publish(HostilePosts posts, HtmlPolicy html) {
        Reconciler reconciler = new Reconciler(source, published, TestSite.of(html), Clock.systemUTC());
        for (int i = 0; i < posts.texts().size(); i++) {
            String key = posts.key(i);
            source.drop(key, posts.file(i));
            assertThat(reconciler.reconcile(source.name(), key)).as(key).isInstanceOf(Outcome.Published.class);
        }
        return posts.texts().size();
    }

    /** The excerpts in records and what feeds carry of them, each as a page of its own. */
    private void publishExcerpts(HostilePosts posts) throws IOException {
        for (int i = 0; i < posts.texts().size(); i++) {
            String key = posts.key(i);
            String excerpt = new ObjectMapper()
                    .readTree(published.text("api/posts/" + key + ".json"))
                    .path("excerpt")
                    .asText("");
            String ofFeeds = FeedHtml.of(excerpt, "https://blog.example.org/").orElse("");
            if (!excerpt.isEmpty()) {
                String page = "<!DOCTYPE html>\n<html>\n<head></head>\n<body>" + excerpt + ofFeeds + "</body></html>";
                published.put(
                        "excerpt/" + key + ".html",
                        Content.of(page.getBytes(UTF_8), "text/html; charset=utf-8"),
                        Condition.stillAt(Optional.empty()));
            }
        }
    }
}
