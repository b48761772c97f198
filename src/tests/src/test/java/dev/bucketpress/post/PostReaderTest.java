package dev.bucketpress.post;

import static dev.bucketpress.post.Posts.problemWith;
import static dev.bucketpress.post.Posts.reading;
import static dev.bucketpress.post.Posts.readingWith;
import static dev.bucketpress.post.Posts.warnings;
import static dev.bucketpress.post.Posts.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.testing.Checkout;
import dev.bucketpress.text.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostReaderTest {

    @Test
    void theRealPostIsReadWhole() throws IOException {
        String name = "8dc3ab147e88005e390ee8a7df17a338";
        byte[] bytes = Files.readAllBytes(Checkout.file("src/sample/posts/" + name + ".md"));

        Post post = (Post) reading("source/_posts/" + name + ".md", bytes);

        assertThat(post.title()).isEqualTo("中国矿业大学->党委学生工作部落实新冠肺炎疫情防控工作情况 | cumt.net.cn");
        assertThat(post.dates().date()).hasToString("2020-02-02T15:31:41+08:00");
        assertThat(post.dates().updated()).isEqualTo(post.dates().date());
        assertThat(post.urlname()).isEqualTo(name);
        assertThat(post.tags()).containsExactly("中国矿业大学");
        assertThat(post.categories()).containsExactly(List.of("cumt.net.cn", "中国矿业大学"));
        assertThat(post.page().value()).isEqualTo("2020/02/02/" + name + "/index.html");
        assertThat(post.warnings()).isEmpty();
        assertThat(post.body().markdown()).startsWith("**高度重视防控").endsWith("page.htm)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "draft: true",
                "draft: TRUE",
                "draft: 'true'",
                "published: false",
                "published: False",
                "published: 'false'"
            })
    void aPostThatSaysSoIsNotPublished(String line) {
        assertThat(readingWith("title: x", line)).isInstanceOf(Unpublished.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft: false", "published: true", "published: no", "draft: yes"})
    void anythingElseIsPublished(String line) {
        assertThat(readingWith("title: x", line)).isInstanceOf(Post.class);
    }

    @Test
    void aPostWithoutADateTakesThatOfItsFirstPublication() {
        Post post = with("title: x");

        assertThat(post.dates().date()).hasToString("2026-01-02T11:04:05+08:00");
        assertThat(post.dates().isOwn()).isFalse();
    }

    @Test
    void aFileNameMayGiveTheDateAndKeepsIt() {
        Post named = (Post) reading("_posts/2020-02-02-hello.md", "Body");
        Post dated = (Post) reading("_posts/2020-02-02-hello.md", "---\ndate: 2021-01-01\n---\nBody");
        Post undated = (Post) reading("_posts/2020-13-45-hello.md", "Body");

        assertThat(named.dates().date()).hasToString("2020-02-02T00:00+08:00");
        assertThat(named.slug()).isEqualTo("2020-02-02-hello");
        assertThat(named.dates().isOwn()).isTrue();
        assertThat(dated.dates().date()).hasToString("2021-01-01T00:00+08:00");
        assertThat(undated.dates().isOwn()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-09-29\u00A023:00:00, a no-break space (U+00A0)",
        "2020-09-29\u300023:00:00, a full-width space (U+3000)",
        "2020-09-29 23：00：00, `：` (U+FF1A)",
        "２０２０-09-29 23:00, '`２` (U+FF12), `０` (U+FF10)'",
        "2020－09－29 23:00, `－` (U+FF0D)",
        "2020–09–29 23:00, `–` (U+2013)",
        "2020／9／29 23:00, `／` (U+FF0F)",
        "2020-09-29\u200B 23:00, an invisible character (U+200B)",
        "2020-09-29 23∶00, `∶` (U+2236)",
        "\u200E2020-09-29 23:00, an invisible character (U+200E)",
    })
    void aDateOfOddCharactersIsReadAsItLooksWithAWarning(String date, String named) {
        for (String key : List.of("date", "updated")) {
            Post post = with("title: x", key + ": " + date);

            assertThat(post.dates().updated()).hasToString("2020-09-29T23:00+08:00");
            assertThat(post.warnings()).singleElement().satisfies(warning -> {
                assertThat(warning.at()).isEqualTo(new Position(3, key.length() + 3));
                assertThat(warning.message()).startsWith("This date has " + named + " in it; it is read as `2020");
            });
        }
    }

    @Test
    void aProblemWithADateNamesItsOddCharacters() {
        assertThat(problemWith("date: 2020-13-45\u00A023：00").what())
                .isEqualTo("`2020-13-45\u00A023：00` is not a date."
                        + " It has a no-break space (U+00A0), `：` (U+FF1A) in it.");
    }

    @Test
    void categoriesArePaths() {
        assertThat(with("categories: a").categories()).containsExactly(List.of("a"));
        assertThat(with("categories: [a, b, '']").categories()).containsExactly(List.of("a", "b"));
        assertThat(with("categories:", "- [a, b]", "- c", "- [a, b]", "- []").categories())
                .containsExactly(List.of("a", "b"), List.of("c"));
        assertThat(with("category: a").categories()).containsExactly(List.of("a"));
    }

    @Test
    void tagsAreTakenOnceInOrderFromAListOrASingleOne() {
        assertThat(with("tags: [b, a, b, '', ~]").tags()).containsExactly("b", "a");
        assertThat(with("tags: one, two").tags()).containsExactly("one, two");
        assertThat(with("tag: one").tags()).containsExactly("one");
    }

    @ParameterizedTest
    @CsvSource({"tags, tag", "categories, category", "lang, language"})
    void ofTwoSynonymsTheFirstIsUsedAndTheSecondGivesAWarning(String used, String unused) {
        Post post = with(unused + ": b", used + ": a");

        assertThat(List.of(post.tags(), post.categories(), post.about().language())
                        .toString())
                .contains("a")
                .doesNotContain("b");
        assertThat(warnings(post)).singleElement().asString().contains("`" + unused + "` is not used");
        assertThat(with(unused + ": a", used + ": a").warnings()).isEmpty();
        assertThat(with(unused + ": b", used + ":").warnings()).isEmpty();
    }

    @Test
    void aTagThatIsAMappingIsAProblemAtItsPosition() {
        assertThat(problemWith("tags:", "- a", "- b: c").at()).isEqualTo(new Position(4, 3));
    }

    @Test
    void keywordsMayBeSeparatedByCommas() {
        assertThat(with("keywords: a, b，c、d").about().keywords()).containsExactly("a", "b", "c", "d");
        assertThat(with("keywords: [a, b]").about().keywords()).containsExactly("a", "b");
    }

    @Test
    void everyOtherKeyIsKept() {
        Post post = with("title: x", "id: 42", "cover: a.png", "top: true", "slug: s");

        assertThat(post.frontMatter()).containsOnlyKeys("id", "cover", "top", "slug");
    }
}
