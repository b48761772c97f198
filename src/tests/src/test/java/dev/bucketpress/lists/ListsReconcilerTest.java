package dev.bucketpress.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListsReconcilerTest {

    private final SmallSite site = new SmallSite();

    @Test
    void aPostIsListedInEverythingItIsIn() {
        site.publish("hello.md", "date: 2020-02-02", "tags: [Java, C#]", "categories: [a, b]");

        List<RunResult> results = site.list("hello.md");

        assertThat(results)
                .extracting(RunResult::outcome)
                .containsExactly(new Outcome.Listed("api/posts/hello.md.json"));
        assertThat(site.published.keys(""))
                .contains(
                        "index.html",
                        "archives/index.html",
                        "archives/2020/index.html",
                        "archives/2020/02/index.html",
                        "tags/index.html",
                        "tags/Java/index.html",
                        "tags/Java/atom.xml",
                        "tags/Java/feed.json",
                        "tags/C#/index.html",
                        "categories/index.html",
                        "categories/a/index.html",
                        "categories/a/b/index.html",
                        "atom.xml",
                        "feed.json",
                        "sitemap.xml",
                        "sitemap-2020-02.xml",
                        "404.html",
                        "favicon.svg",
                        "robots.txt");
        assertThat(site.differences()).isEmpty();
    }

    @Test
    void anIconThatTheOwnerHasPutThereStays() {
        site.published.drop("favicon.svg", "mine");
        site.publish("hello.md", "date: 2020-02-02");

        site.list("hello.md");

        assertThat(site.published.text("favicon.svg")).isEqualTo("mine");
    }

    @Test
    void aSecondRunChangesNothing() {
        site.publish("hello.md", "date: 2020-02-02", "tags: [Java]");
        site.list("hello.md");

        List<String> requests = site.requests(() -> assertThat(site.list("hello.md"))
                .extracting(RunResult::outcome)
                .containsExactly(new Outcome.Unchanged("api/posts/hello.md.json")));

        assertThat(requests).containsExactly("GET api/listed/hello.md.json", "GET api/posts/hello.md.json");
    }

    @Test
    void aDeletedPostLeavesNoListItWasAloneIn() {
        site.publish("hello.md", "date: 2020-02-02", "tags: [Java]", "categories: [a]");
        site.list("hello.md");
        site.delete("hello.md");

        site.list("hello.md");

        assertThat(site.published.keys("tags/")).containsExactly("tags/index.html");
        assertThat(site.published.keys("categories/")).containsExactly("categories/index.html");
        assertThat(site.published.keys("archives/")).containsExactly("archives/index.html");
        assertThat(site.differences()).isEmpty();
    }

    /** In the end the lists have the numbers that they had when they were read, while readers saw others in between. */
    @Test
    void numbersThatAnotherRunShowedMeanwhileAreNotLeft() {
        for (int i = 1; i <= 5; i++) {
            site.publish("recent-" + i + ".md", "date: 2020-03-0" + i);
            site.list("recent-" + i + ".md");
        }
        site.publish("old.md", "date: 2020-02-02", "tags: [x]");
        site.list("old.md");
        site.publish("new.md", "date: 2020-02-03", "tags: [x]");
        site.delete("old.md");
        site.published.onceAfter("PUT api/listed/old.md.json", () -> site.list("new.md"));

        site.list("old.md");

        assertThat(site.differences()).isEmpty();
    }

    /** Every order of adding, changing and deleting, with lists that are split and months that come and go. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void listsFollowFromTheRecordsWhateverIsDone(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            List<String> changed = new ArrayList<>();
            for (int j = 0; j <= random.nextInt(4); j++) {
                String key = "post-" + random.nextInt(24) + ".md";
                if (random.nextInt(4) == 0) {
                    site.delete(key);
                } else {
                    site.publish(
                            key,
                            "title: " + random.nextInt(100),
                            "date: 20%02d-%02d-%02d"
                                    .formatted(18 + random.nextInt(3), 1 + random.nextInt(4), 1 + random.nextInt(28)),
                            "tags: [" + (random.nextBoolean() ? "x" : "y, x") + "]",
                            "categories: [a" + (random.nextBoolean() ? ", b]" : "]"));
                }
                changed.add(key);
            }
            site.list(changed.stream().distinct().toArray(String[]::new));
            assertThat(site.differences()).as("step %s", i).isEmpty();
        }
    }
}
