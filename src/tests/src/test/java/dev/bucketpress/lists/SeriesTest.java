package dev.bucketpress.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Series: lists of the posts that say they are parts of one. */
class SeriesTest {

    private final SmallSite site = new SmallSite();

    @ParameterizedTest
    @ValueSource(strings = {"series: 图 1", "series: '图 1'", "series: [图 1, other]"})
    void theSeriesOfPostsHasAPageFeedsAndJson(String series) {
        site.publish("a.md", "date: 2020-02-02", series);
        site.publish("b.md", "date: 2020-03-02", series);
        site.publish("c.md", "date: 2020-04-02");
        site.list("a.md", "b.md", "c.md");

        assertThat(site.published.text("series/图_1/index.html"))
                .contains("<h1>图 1</h1>", "/2020/02/02/a/", "/2020/03/02/b/")
                .doesNotContain("/2020/04/02/c/");
        assertThat(site.published.text("api/lists/series/图_1/index.json"))
                .contains("\"kind\":\"series\",\"names\":[\"图 1\"]")
                .containsSubsequence("\"source\":\"b.md\"", "\"series\":\"图 1\"", "\"source\":\"a.md\"");
        assertThat(site.published.keys()).contains("series/图_1/atom.xml", "series/图_1/feed.json");
        assertThat(site.published.text("2020/02/02/a/index.html"))
                .contains("<a class=\"series\" href=\"/series/%E5%9B%BE_1/\">图 1</a>");
        assertThat(site.differences()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"title: a", "series:", "series: {a: b}", "layout: page\nseries: x"})
    void whatIsOfNoSeriesIsInNone(String frontMatter) {
        site.publish("a.md", "date: 2020-02-02", frontMatter);
        site.list("a.md");

        assertThat(site.published.keys()).noneMatch(key -> key.contains("series/"));
    }

    @Test
    void aPostThatLeavesItsSeriesLeavesItsPageAndTheLastOneTakesThePageAway() {
        site.publish("a.md", "date: 2020-02-02", "series: x");
        site.list("a.md");
        site.publish("a.md", "date: 2020-02-02");
        site.list("a.md");

        assertThat(site.published.keys()).noneMatch(key -> key.startsWith("series/"));
        assertThat(site.differences()).isEmpty();
    }

    @Test
    void aSeriesCostsPostsOfNoneNoRequest() {
        site.publish("a.md", "date: 2020-02-02");
        site.publish("b.md", "date: 2020-03-02");
        site.list("a.md", "b.md");
        List<String> before = edit("One");
        site.publish("a.md", "date: 2020-02-02", "series: x");
        site.list("a.md");

        assertThat(edit("Two")).isEqualTo(before);
    }

    private List<String> edit(String description) {
        site.publish("b.md", "date: 2020-03-02", "description: " + description);
        return site.requests(() -> site.list("b.md"));
    }
}
