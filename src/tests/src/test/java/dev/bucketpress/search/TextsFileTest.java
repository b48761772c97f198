package dev.bucketpress.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.ContentType;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.threads.SideBySide;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of all texts, as scripts for hexo-generator-searchdb read them, follow the index. */
class TextsFileTest {

    private final Map<String, Runnable> meanwhile = new HashMap<>();
    private final MemoryBucket published = new MemoryBucket(
            "public", request -> Optional.ofNullable(meanwhile.remove(request)).ifPresent(Runnable::run));
    private final SearchedSite site =
            new SearchedSite(published, new IndexOptions(SearchedSite.SMALL, Set.of(TextsFile.XML, TextsFile.JSON)));

    @Test
    void eachPostIsAnEntryWithItsTitleAddressTextAndTagsTheLatestFirst() throws Exception {
        site.publish("old.md", "2019-01-01", "title: Old", "早");
        site.publish("new.md", "title: A & <b>\ntags: [标签, \"a < b\"]", "一 `<script>` & \"two\"\n\nthree ]]> four");
        site.list("old.md", "new.md");

        JsonNode entry = entries().get(0);
        assertThat(entry.get("title").asText()).isEqualTo("A &amp; &lt;b&gt;");
        assertThat(entry.get("url").asText()).isEqualTo("/2020/02/02/new/");
        assertThat(text(entry.get("content").asText())).isEqualTo("一 <script> & \"two\"\nthree ]]> four");
        assertThat(entry.get("tags")).extracting(JsonNode::asText).containsExactly("标签", "a &lt; b");
        assertThat(entries().get(1).get("title").asText()).isEqualTo("Old");

        Element first = xml().select("entry").get(0);
        assertThat(first.selectFirst("title").text()).isEqualTo("A &amp; &lt;b&gt;");
        assertThat(first.selectFirst("url").text()).isEqualTo("/2020/02/02/new/");
        assertThat(text(first.selectFirst("content").wholeText())).isEqualTo("一 <script> & \"two\"\nthree ]]> four");
        assertThat(first.select("tag").eachText()).containsExactly("标签", "a &lt; b");
    }

    /** As such scripts put it into pages. */
    private static String text(String html) {
        return Jsoup.parseBodyFragment(html).body().wholeText();
    }

    @Test
    void afterManyChangesTheyHaveWhatTheIndexHas() throws Exception {
        Random random = new Random(20);
        for (int change = 0; change < 80; change++) {
            String post = "post" + random.nextInt(12) + ".md";
            if (random.nextInt(4) == 0) {
                site.delete(post);
            } else {
                site.publish(post, random.nextInt(4) == 0 ? "search: false" : "", "第" + change + "次");
            }
            site.list(post);
            assertThat(texts()).as("after change " + change).isEqualTo(expected());
        }
        assertThat(site.index().levels()).isNotEmpty();
    }

    private List<String> texts() throws Exception {
        if (published.there(TextsFile.JSON.key()).isEmpty()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        entries()
                .forEach(entry -> texts.add(
                        entry.get("number") + " " + entry.get("content").asText()));
        assertThat(xml().select("entry").stream()
                        .map(entry -> entry.attr("number") + " "
                                + entry.selectFirst("content").wholeText()))
                .isEqualTo(texts);
        return texts.stream().sorted().toList();
    }

    private List<String> expected() {
        IndexStore store = new IndexStore(published);
        return store.numbers(site.index()).stream()
                .map(number -> number + " "
                        + String.join("\n", store.text(number).orElseThrow().blocks()))
                .sorted()
                .toList();
    }

    @Test
    void aRunThatKnowsAnEarlierIndexLooksAgain() throws Exception {
        site.publish("one.md", "", "一");
        site.list("one.md");
        meanwhile.put("PUT search.json", () -> {
            SearchedSite other =
                    new SearchedSite(published, new IndexOptions(SearchedSite.SMALL, Set.of(TextsFile.JSON)));
            other.publish("three.md", "", "三");
            other.list("three.md");
        });
        site.publish("two.md", "", "二");
        site.list("two.md");

        assertThat(entries())
                .extracting(entry -> entry.get("content").asText())
                .containsExactlyInAnyOrder("一", "二", "三");
    }

    @ParameterizedTest
    @ValueSource(strings = {"damaged", "[\n{\"number\":0,\"date\":\"2020-13-02T00:00Z\"}\n]\n", ""})
    void aFileThatSomebodyDamagedIsMadeAnewByTheNextChange(String text) throws Exception {
        site.publish("one.md", "", "一");
        site.list("one.md");
        Content damaged = Content.of(text.getBytes(StandardCharsets.UTF_8), ContentType.JSON);
        published.put(TextsFile.JSON.key(), damaged, new Condition.Always());

        assertThat(isCurrent()).isFalse();
        site.publish("two.md", "", "二");
        site.list("two.md");

        assertThat(texts()).isEqualTo(expected());
        assertThat(isCurrent()).isTrue();
    }

    @Test
    void whatIsTooMuchForScriptsToReadIsLeftToTheIndexTheOldestPostsFirst() throws Exception {
        int length = 60_000;
        int room = TextsFileUpdate.MAX_CHARACTERS / length;
        int posts = room + 40;
        String[] keys = IntStream.range(0, posts).mapToObj(i -> i + ".md").toArray(String[]::new);
        for (int i = 0; i < posts; i++) {
            site.publish(keys[i], 1990 + i % 30 + "-01-01", "", "lorem ipsum ".repeat(length / 12));
        }
        site.list(keys);

        List<Integer> years = new ArrayList<>();
        entries()
                .forEach(entry ->
                        years.add(Integer.parseInt(entry.get("url").asText().substring(1, 5))));
        assertThat(years).hasSizeBetween(room - 5, room).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(years.get(0)).isEqualTo(2019);

        published.takeRequests();
        site.publish("new.md", "2020-01-01", "", "new");
        site.list("new.md");
        assertThat(published.takeRequests().stream().filter(request -> request.startsWith("GET api/search/posts/")))
                .as("texts of posts for which there is no room")
                .hasSizeLessThanOrEqualTo(2 * 16);
        assertThat(isCurrent()).isTrue();
    }

    private boolean isCurrent() {
        return new TextsFileUpdate(published, SideBySide.inTurn(), TextsFile.JSON).isCurrent();
    }

    private JsonNode entries() throws Exception {
        return new JsonMapper().readTree(published.text(TextsFile.JSON.key()));
    }

    private Document xml() {
        return Jsoup.parse(published.text(TextsFile.XML.key()), "", Parser.xmlParser());
    }
}
