package dev.bucketpress.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.testing.MemoryBucket;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The index follows posts: after any changes it is as if it were made of the posts as they are. */
class IndexUpdateTest {

    private final MemoryBucket published = new MemoryBucket("public");
    private final SearchedSite site = new SearchedSite(published, SearchedSite.SMALL);

    @Test
    void afterManyChangesTheIndexIsAsIfItWereMadeOfAllPostsAtOnce() {
        Random random = new Random(19);
        for (int change = 0; change < 120; change++) {
            String[] posts = IntStream.rangeClosed(0, random.nextInt(3))
                    .mapToObj(i -> "post" + random.nextInt(12) + ".md")
                    .distinct()
                    .toArray(String[]::new);
            for (String post : posts) {
                change(post, random, change);
            }
            site.list(posts);
            assertThat(site.differences()).as("after change " + change).isEmpty();
        }
        assertThat(site.index().levels()).hasSizeGreaterThan(1);
    }

    private void change(String post, Random random, int change) {
        switch (random.nextInt(6)) {
            case 0 -> site.delete(post);
            case 1 -> site.publish(post, "indexing: false", "不索引");
            default ->
                site.publish(post, "tags: [标签, t" + random.nextInt(3) + "]", "第" + change + "次改动\n一段 text" + change);
        }
    }

    @Test
    void aPostWhosePageHasOtherMarkupAndTheSameTextKeepsItsNumber() {
        site.publish("hello.md", "", "Hello *world*");
        site.list("hello.md");
        site.publish("hello.md", "", "Hello **world**");
        site.list("hello.md");

        assertThat(site.index().next()).isEqualTo(1);
        assertThat(site.differences()).isEmpty();
    }

    @Test
    void aPostThatFrontMatterKeepsOutOfSearchLeavesNoTextBehind() {
        site.publish("hello.md", "", "秘密");
        site.list("hello.md");
        site.publish("hello.md", "search: false", "秘密");
        site.list("hello.md");

        assertThat(published.keys().stream().filter(key -> key.startsWith("api/search/")))
                .allSatisfy(key -> assertThat(published.text(key)).doesNotContain("秘密"));
        assertThat(site.differences()).isEmpty();
    }

    @Test
    void aStandalonePageIsNotSearchedAndAPostOutOfSitemapsIs() {
        site.publish("about.md", "layout: page", "关于");
        site.publish("hello.md", "sitemap: false", "你好");
        site.list("about.md", "hello.md");

        assertThat(site.index().recent()).hasSize(1);
        assertThat(site.differences()).isEmpty();
    }

    @Test
    void aRunThatMeetsAnotherMakesItsChangesToTheIndexOfThatOne() {
        site.publish("one.md", "", "一");
        site.publish("two.md", "", "二");
        published.onceAfter("PUT api/search/posts/0.json", () -> site.list("two.md"));
        site.list("one.md");

        assertThat(site.index().recent()).containsExactly(0, 1);
        assertThat(site.differences()).isEmpty();
    }

    @Test
    void aLevelThatAnotherRunWroteMeanwhileStays() {
        List.of("a.md", "b.md", "c.md").forEach(post -> site.publish(post, "", "文" + post));
        site.list("a.md");
        published.onceAfter("PUT api/search/posts/1.json", () -> site.list("c.md"));
        site.list("b.md");

        assertThat(site.differences()).isEmpty();
        assertThat(site.index().unused()).isEmpty();
    }

    @Test
    void ofALevelThatIsNotWantedAnyMoreNoFileIsDeletedThatWasNeverWritten() {
        List.of("a.md", "b.md", "c.md").forEach(post -> site.publish(post, "", "文" + post));
        site.list("a.md");
        published.onceAfter("PUT api/search/posts/1.json", () -> site.list("c.md"));
        published.takeRequests();
        site.list("b.md");

        List<String> requests = published.takeRequests();
        assertThat(requests.stream().filter(request -> request.startsWith("DELETE api/search/0/")))
                .isNotEmpty()
                .allSatisfy(delete -> assertThat(requests).contains(delete.replace("DELETE", "PUT")));
    }

    @Test
    void aPostThatIsListedAsItShouldBeTakesNoRequestMore() {
        site.publish("hello.md", "", "Hello");
        site.list("hello.md");
        published.takeRequests();
        site.list("hello.md");

        assertThat(published.takeRequests()).hasSize(2);
    }

    @Test
    void aMissingPageOrShardStopsNothing() {
        List.of("a.md", "b.md", "c.md", "d.md").forEach(post -> site.publish(post, "", "文" + post));
        site.list("a.md", "b.md");
        published.keys().stream().filter(key -> key.endsWith("/0.bin")).forEach(published::remove);
        published.remove("2020/02/02/c/index.html");
        site.list("c.md", "d.md");

        assertThat(site.index().recent()).containsExactly(2, 3);
    }
}
