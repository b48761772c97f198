package dev.bucketpress.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.run.RunResult;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links and pictures in a post are what the other keys now say, whatever was uploaded first. */
class ConvergingLinksTest {

    private static final String HEAD = "---\ndate: 2020-02-02\n---\n";
    private static final String PAGE = "2020/02/02/a/index.html";

    private final MemoryBucket source = new MemoryBucket("posts");
    private final MemoryBucket published = new MemoryBucket("public");
    private final Reconciler reconciler = new Reconciler(
            source, published, TestSite.standard(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), tries -> {});

    @ParameterizedTest
    @ValueSource(strings = {"[text](b.md#end)", "{% post_link b %}", "<a href=\"{% post_path b %}\">x</a>"})
    void aLinkThatIsPublishedBeforeItsPostLeadsThereOnceItIsPublished(String link) {
        publish("a.md", HEAD + link);
        publish("b.md", HEAD + "title: none");

        assertThat(published.text(PAGE)).contains("<a href=\"/2020/02/02/b/").doesNotContain("b.md", "{%");
        assertThat(record("a.md")).contains("\"warnings\":[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"![](pic.png)", "![](a/pic.png)", "{% asset_img pic.png %}", "<img src=\"./a/pic.png\">"})
    void aPictureThatIsUploadedAfterItsPostIsShownWithoutAWarning(String picture) {
        publish("a.md", HEAD + picture);
        publish("a/pic.png", "pixels");

        assertThat(published.text(PAGE)).contains("<img src=\"/files/a/pic.png\"");
        assertThat(record("a.md")).contains("\"warnings\":[]");
    }

    @Test
    void aPictureBesideThePostTakesThePlaceOfTheOneThatWasExpectedInItsAssetFolder() {
        publish("a.md", HEAD + "![](pic.png)");
        assertThat(published.text(PAGE)).contains("src=\"/files/a/pic.png\"");

        publish("pic.png", "pixels");
        assertThat(published.text(PAGE)).contains("src=\"/files/pic.png\"");

        publish("a/pic.png", "pixels");
        assertThat(published.text(PAGE)).contains("src=\"/files/a/pic.png\"");

        remove("a/pic.png");
        assertThat(published.text(PAGE)).contains("src=\"/files/pic.png\"");
    }

    @Test
    void aLinkFollowsItsPostToItsNewUrlAndTitleAndStaysAsItIsWrittenWhenThePostGoes() {
        publish("b.md", HEAD);
        publish("a.md", HEAD + "[text](b.md) {% post_link b %}");

        publish("b.md", "---\ndate: 2020-02-02\nurlname: moved\n---\n");
        assertThat(published.text(PAGE)).contains("<a href=\"/2020/02/02/moved/\">text</a>");

        publish("b.md", "---\ndate: 2020-02-02\nurlname: moved\ntitle: Renamed\n---\n");
        assertThat(published.text(PAGE)).contains(">Renamed</a>");

        remove("b.md");
        assertThat(published.text(PAGE)).contains("<a href=\"b.md\">text</a> {% post_link b %}");
        assertThat(record("a.md")).contains("No post is published that `b.md` leads to");

        publish("b.md", HEAD);
        assertThat(published.text(PAGE)).contains("<a href=\"/2020/02/02/b/\">text</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[text](b.md)",
                "[text](./b.md)",
                "[text](.\\b.md)",
                "[text](/_posts/b.md)",
                "[text][r]\n\n[r]: b.md",
                "> - <a href=\"b.md\">text</a>",
                "| a |\n| - |\n| [text](../_posts/b.md) |",
                "<a href=\"{% post_path b %}\">text</a>"
            })
    void aLinkOfAnyFormFollowsItsPostThatMovesAndGoesAndComesBack(String link) {
        publish("source/_posts/a.md", HEAD + link);
        assertThat(published.text(PAGE)).doesNotContain("href=\"/2020/02/02/b");

        publish("source/_posts/b.md", HEAD);
        assertThat(published.text(PAGE)).contains("<a href=\"/2020/02/02/b/\">text</a>");

        publish("source/_posts/b.md", "---\ndate: 2020-02-02\nurlname: moved\n---\n");
        assertThat(published.text(PAGE)).contains("<a href=\"/2020/02/02/moved/\">text</a>");

        remove("source/_posts/b.md");
        assertThat(published.text(PAGE)).doesNotContain("/2020/02/02/moved/");
        assertThat(record("source/_posts/a.md")).doesNotContain("\"warnings\":[]");

        publish("source/_posts/b.md", HEAD);
        assertThat(published.text(PAGE)).contains("<a href=\"/2020/02/02/b/\">text</a>");
        assertThat(record("source/_posts/a.md")).contains("\"warnings\":[]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i.png                 | source/_posts/i.png",
                ".\\images\\i.png      | source/_posts/images/i.png",
                "..\\images\\i.png     | source/images/i.png",
                "/../images/i.png      | source/images/i.png",
                "/images/i.png         | source/images/i.png",
                "images/i.png          | images/i.png",
                "a/i.png               | source/_posts/a/i.png",
                "../图片/一 张.png     | source/图片/一 张.png",
            })
    void aPictureOfAnyFormIsShownWhereverItsFileComesAndGoes(String written, String key) throws Exception {
        String shown = "src=\"" + new URI(null, null, "/files/" + key, null).toASCIIString() + "\"";
        publish("source/_posts/a.md", HEAD + "text\n\n![](<" + written + ">)");
        assertThat(record("source/_posts/a.md")).doesNotContain("\"warnings\":[]");

        publish(key, "pixels");
        assertThat(published.text(PAGE)).contains(shown);
        assertThat(record("source/_posts/a.md")).contains("\"warnings\":[]");

        remove(key);
        assertThat(record("source/_posts/a.md")).doesNotContain("\"warnings\":[]");

        publish(key, "other pixels");
        assertThat(published.text(PAGE)).contains(shown);
        assertThat(record("source/_posts/a.md")).contains("\"warnings\":[]");
    }

    @Test
    void whatPostsLinkToIsLookedAtAgainWithoutThePostsBeingSaved() {
        publish("a.md", HEAD + "[b](b.md)");
        source.drop("b.md", HEAD);

        RunResult run = reconciler.reconcile("posts", "b.md", Reconciler.USUAL_TIME);

        assertThat(run.followUps()).hasSize(1);
        assertThat(run.followUps().get(0).outcome().sentence()).isEqualTo("published a.md at /2020/02/02/a/");
    }

    @Test
    void hundredsOfPostsThatLinkToOneAreLookedAtInPortions() {
        IntStream.range(0, 230).forEach(i -> publish("p" + i + ".md", HEAD + "[b](b.md)"));
        source.drop("b.md", HEAD);

        assertThat(portion("b.md")).isEqualTo(100);
        assertThat(record("b.md")).contains("\"awaited\":\"p188.md\"");
        assertThat(portion("b.md")).isEqualTo(100);
        assertThat(portion("b.md")).isEqualTo(30);
        assertThat(record("b.md")).doesNotContain("awaited");
        assertThat(portion("b.md")).isZero();
        assertThat(IntStream.range(0, 230)
                        .filter(i -> !published
                                .text("2020/02/02/p" + i + "/index.html")
                                .contains("href=\"/2020/02/02/b/\""))
                        .count())
                .isZero();
    }

    private int portion(String key) {
        return reconciler
                .reconcile("posts", key, Reconciler.USUAL_TIME)
                .followUps()
                .size();
    }

    @Test
    void aFolderOfPostsIsTheSameInWhateverOrderItIsUploaded() {
        Map<String, String> folder = folder(60);
        List<String> bestOrder = new ArrayList<>(folder.keySet());
        Collections.reverse(bestOrder);

        Map<String, String> expected = publish(folder, bestOrder);
        for (int seed = 1; seed <= 3; seed++) {
            List<String> order = new ArrayList<>(folder.keySet());
            order.addAll(bestOrder.subList(0, 20));
            Collections.shuffle(order, new Random(seed));
            assertThat(publish(folder, order)).as("seed " + seed).isEqualTo(expected);
        }
    }

    /** Posts that link to later ones and to one another, and pictures. */
    private static Map<String, String> folder(int posts) {
        Map<String, String> folder = new TreeMap<>();
        Random random = new Random(14);
        for (int i = 0; i < posts; i++) {
            String links = random.ints(4, 0, posts + 5)
                    .mapToObj(n -> "[to](p" + n + ".md) {% post_link p" + n + " %} ![](p" + n + "/pic.png)")
                    .collect(Collectors.joining("\n\n"));
            folder.put("p" + i + ".md", HEAD + links);
            if (i % 2 == 0) {
                folder.put("p" + i + "/pic.png", "pixels " + i);
            }
        }
        return folder;
    }

    /** All but who was ever registered for what: a picture that was not there yet was looked for in two places. */
    private static Map<String, String> publish(Map<String, String> folder, List<String> order) {
        ConvergingLinksTest site = new ConvergingLinksTest();
        order.forEach(key -> site.publish(key, folder.get(key)));
        return site.published.keys("").stream()
                .filter(key -> !key.startsWith("api/referrers/"))
                .collect(Collectors.toMap(Function.identity(), site.published::text, (a, b) -> a, TreeMap::new));
    }

    private void publish(String key, String text) {
        source.drop(key, text);
        reconciler.reconcile("posts", key);
    }

    private void remove(String key) {
        source.remove(key);
        reconciler.reconcile("posts", key);
    }

    private String record(String post) {
        return published.text("api/posts/" + post + ".json");
    }
}
