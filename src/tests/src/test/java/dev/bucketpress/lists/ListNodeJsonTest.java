package dev.bucketpress.lists;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bucketpress.lists.ListNode.Child;
import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the script of posts reads of a node. */
class ListNodeJsonTest {

    private static final String YEARS = "api/lists/all/index.json";

    private final SmallSite site = new SmallSite();

    @Test
    void anIndexOfThePostsStandsBeforeThem() throws IOException {
        site.publish("a.md", "title: A", "date: 2020-02-02", "tags: [x, y]");
        site.list("a.md");

        String json = site.published.text("api/lists/all/2020/02.json");
        assertThat(json)
                .contains("\"index\":[{\"path\":\"/2020/02/02/a/\",\"title\":\"A\",\"date\":\"2020-02-02\","
                        + "\"tags\":[\"x\",\"y\"]}],\"posts\":[");
    }

    @Test
    void aNodeNamesTheFirstAndTheLastPostOfEachNodeBelow() throws IOException {
        site.publish("a.md", "title: A", "date: 2020-02-02");
        site.publish("b.md", "title: B", "date: 2020-03-02", "lang: de");
        site.publish("c.md", "title: C", "date: 2020-03-05");
        site.list("a.md", "b.md", "c.md");
        assertThat(ends()).isEqualTo("A C");

        site.delete("c.md");
        site.list("c.md");
        assertThat(ends()).isEqualTo("A B");
    }

    @Test
    void aNodeIsReadBackAsItWas() throws IOException {
        site.publish("a.md", "title: A", "date: 2020-02-02");
        site.publish("b.md", "title: B", "date: 2020-03-02", "lang: de");
        site.list("a.md", "b.md");

        ListNode read = read(site.published.text(YEARS));

        assertThat(ListNodeJson.of(read)).isEqualTo(site.published.text(YEARS).getBytes(UTF_8));
    }

    @Test
    void aNodeOfAVersionThatNamedNoPostsOfThoseBelowIsRead() throws IOException {
        site.publish("a.md", "title: A", "date: 2020-02-02");
        site.list("a.md");

        ListNode read = read(site.published.text(YEARS).replace("newestPost", "unknown"));

        assertThat(read.children().values()).extracting(Child::ends).allMatch(Optional::isEmpty);
    }

    private String ends() throws IOException {
        JsonNode year = new ObjectMapper().readTree(site.published.text(YEARS)).at("/parts/0");
        return year.at("/oldestPost/title").asText() + " "
                + year.at("/newestPost/title").asText();
    }

    private static ListNode read(String json) throws IOException {
        return ListNodeJson.read(ListName.ALL, Period.ALL, json.getBytes(UTF_8));
    }
}
