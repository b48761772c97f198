package dev.bucketpress.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Standalone pages: sitemaps name them, and nothing else does. */
class StandalonePagesInListsTest {

    private static final String ABOUT = "source/about/index.md";
    private static final String SITEMAP = "sitemap-pages.xml";

    private final SmallSite site = new SmallSite();

    @Test
    void aPageIsInASitemapAndInNoListOrFeed() {
        site.publish("hello.md", "date: 2020-02-02");
        site.publish(ABOUT, "title: About me", "date: 2020-02-02", "tags: [x]", "categories: [a]");

        site.list("hello.md", ABOUT);

        assertThat(site.published.text(SITEMAP)).contains("/</loc>", "/about/</loc>");
        assertThat(site.published.text("sitemap.xml")).contains("/" + SITEMAP);
        assertThat(namingThePage()).containsExactly("api/pages/index.json", SITEMAP);
        assertThat(site.differences()).isEmpty();
    }

    private List<String> namingThePage() {
        return site.published.keys().stream()
                .filter(key -> !key.startsWith("about/") && !key.startsWith("api/posts/"))
                .filter(key -> site.published.text(key).contains("/about/"))
                .toList();
    }

    @Test
    void aSiteOfOnePageHasAHomeAndSitemaps() {
        site.publish(ABOUT);

        site.list(ABOUT);

        assertThat(site.published.keys())
                .contains("index.html", "archives/index.html", "sitemap.xml", "robots.txt", "404.html", SITEMAP);
        assertThat(site.differences()).isEmpty();
    }

    @Test
    void aSiteWithoutPagesHasTheSitemapThatItsIndexNames() {
        site.publish("hello.md", "date: 2020-02-02");

        site.list("hello.md");

        assertThat(site.published.text("sitemap.xml")).contains("/" + SITEMAP);
        assertThat(site.published.text(SITEMAP)).containsOnlyOnce("<loc>");
    }

    @Test
    void aPostThatBecomesAPageLeavesItsListsAndComesBackAsAPost() {
        String[] post = {"date: 2020-02-02", "tags: [x]", "permalink: /same/"};
        String[] page = {"date: 2020-02-02", "tags: [x]", "permalink: /same/", "layout: page"};
        site.publish("hello.md", post);
        site.list("hello.md");

        site.publish("hello.md", page);
        site.list("hello.md");

        assertThat(site.published.keys("tags/")).containsExactly("tags/index.html");
        assertThat(site.published.text("index.html")).doesNotContain("/same/");
        assertThat(site.published.text(SITEMAP)).contains("/same/");
        assertThat(site.differences()).isEmpty();
        site.publish("hello.md", post);
        site.list("hello.md");
        assertThat(site.published.text(SITEMAP)).doesNotContain("/same/");
        assertThat(site.differences()).isEmpty();
    }

    @Test
    void aWithdrawnPageLeavesItsSitemap() {
        site.publish(ABOUT);
        site.list(ABOUT);
        site.delete(ABOUT);

        site.list(ABOUT);

        assertThat(site.published.text(SITEMAP)).doesNotContain("/about/");
        assertThat(site.differences()).isEmpty();
    }

    /** The sitemap of a hundred pages is one file, and a list of as many posts would be split. */
    @Test
    void aChangeOfAPageTakesAsManyRequestsHoweverManyThereAre() {
        site.publish(ABOUT, "date: 2020-02-02");
        site.list(ABOUT);
        for (int i = 0; i < 20; i++) {
            site.publish("source/page-" + i + ".md", "date: 2020-02-02");
            site.list("source/page-" + i + ".md");
        }
        int few = requestsOfAChange("First");
        for (int i = 20; i < 60; i++) {
            site.publish("source/page-" + i + ".md", "date: 2020-02-02");
            site.list("source/page-" + i + ".md");
        }

        assertThat(requestsOfAChange("Second")).isEqualTo(few);
        assertThat(site.differences()).isEmpty();
    }

    private int requestsOfAChange(String title) {
        site.publish(ABOUT, "date: 2020-02-02", "title: " + title);
        return site.requests(() -> site.list(ABOUT)).size();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void listsFollowFromTheRecordsOfPostsThatBecomePagesAndBack(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            String key = "post-" + random.nextInt(8) + ".md";
            if (random.nextInt(4) == 0) {
                site.delete(key);
            } else {
                site.publish(
                        key,
                        "title: " + random.nextInt(100),
                        "date: 2020-%02d-02".formatted(1 + random.nextInt(3)),
                        "tags: [x]",
                        random.nextBoolean() ? "layout: page" : "layout: post");
            }
            site.list(key);
            assertThat(site.differences()).as("step %s", i).isEmpty();
        }
    }
}
