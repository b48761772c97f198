package dev.bucketpress.post.frontmatter;

import static dev.bucketpress.post.Posts.post;
import static dev.bucketpress.post.Posts.problemWith;
import static dev.bucketpress.post.Posts.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.post.Post;
import dev.bucketpress.post.Posts;
import dev.bucketpress.post.Unpublished;
import dev.bucketpress.text.Position;
import dev.bucketpress.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Front matter as Hexo's users write it, in the variants that were observed in real blogs. */
class HexoDialectTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-02-02 15:31:41       | 2020-02-02T15:31:41+08:00",
                "2020-02-02T15:31:41+08:00 | 2020-02-02T15:31:41+08:00",
                "2020-02-02T15:31:41Z      | 2020-02-02T23:31:41+08:00",
                "2020-02-02 15:31:41 -0500 | 2020-02-03T04:31:41+08:00",
                "2020-2-2 5:3:1            | 2020-02-02T05:03:01+08:00",
                "2013/7/13 20:46:25        | 2013-07-13T20:46:25+08:00",
                "2020-02-02 15:31          | 2020-02-02T15:31+08:00",
                "2020-02-02                | 2020-02-02T00:00+08:00",
                "1979-7-4 13:56:37         | 1979-07-04T13:56:37+08:00",
                "2020-02-02 15:31:41.250   | 2020-02-02T15:31:41.250+08:00",
                "'2020-02-02 15:31:41'     | 2020-02-02T15:31:41+08:00",
                "2020.2.2                  | 2020-02-02T00:00+08:00",
                "2020.02.02 15:31          | 2020-02-02T15:31+08:00",
                "2020-02-02 15:31:41 UTC   | 2020-02-02T23:31:41+08:00",
                "2020-02-02 15:31 GMT+0900 | 2020-02-02T14:31+08:00",
            })
    void aDateIsReadInTheSitesZoneUnlessItNamesItsOwn(String written, String read) {
        assertThat(with("date: " + written).dates().date()).hasToString(read);
    }

    @Test
    void frontMatterNeedsNoOpeningLine() {
        Post post = post("title: Hello\nx: &x {y: z}\n<<: *x\ntags:\n- a\n\n- b\n---\nBody");

        assertThat(post.title()).isEqualTo("Hello");
        assertThat(post.tags()).containsExactly("a", "b");
        assertThat(post.body().markdown()).isEqualTo("Body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Heading\n---\nText",
                "para: one\n---\ntext",
                "Note: see title: below\n\n---\nText",
                "Just a text\n\ntitle: not a key\n---\nText",
                "No separator: at all",
                "\n\n",
                ""
            })
    void whatOnlyLooksLikeFrontMatterIsBody(String text) {
        Post post = post(text);

        assertThat(post.title()).isEqualTo("hello");
        assertThat(post.body().markdown().strip()).isEqualTo(text.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"----", "...", "---  ", "---\t", "------"})
    void whatClosesFrontMatterMayBeWrittenInOtherWays(String closing) {
        Post post = post("--- \ntitle: Hello\n" + closing + "\nBody");

        assertThat(post.title()).isEqualTo("Hello");
        assertThat(post.body().markdown()).isEqualTo("Body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"---\n---\nBody", "Body", "---\n# only a comment\n---\nBody", "---\n\n\n---\nBody", "\uFEFFBody"
            })
    void emptyOrNoFrontMatterIsFine(String text) {
        Post post = post(text);

        assertThat(post.title()).isEqualTo("hello");
        assertThat(post.body().markdown()).isEqualTo("Body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesMayEndInAnyWayAndAByteOrderMarkMayComeFirst(String end) {
        Post post = post("\uFEFF" + String.join(end, "---", "title: Hello", "tags: [a]", "---", "One", "Two"));

        assertThat(post.title()).isEqualTo("Hello");
        assertThat(post.tags()).containsExactly("a");
        assertThat(post.body().markdown()).isEqualTo("One\nTwo");
    }

    @Test
    void tabsAreTakenForSpaces() {
        Post post = with("title:\tHello", "tags:", "\t- a", "\t-\tb", "nested:", "\tkey: value");

        assertThat(post.title()).isEqualTo("Hello");
        assertThat(post.tags()).containsExactly("a", "b");
        assertThat(post.frontMatter()).containsOnlyKeys("nested");
    }

    @Test
    void mergesAndAliasesAreFollowed() {
        Post post = with(
                "base: &base",
                "  author: Ann",
                "  title: Base",
                "<<: *base",
                "title: Own",
                "tags: &t [a, b]",
                "keywords: *t");

        assertThat(post.title()).isEqualTo("Own");
        assertThat(post.about().author()).contains("Ann");
        assertThat(post.about().keywords()).containsExactly("a", "b");
    }

    @Test
    void jsonBetweenSemicolonsIsFrontMatter() {
        Post post =
                post(";;;\n\"title\": \"Hello\\u00e9 \\/\",\n\t\"tags\": [\"a\", 1.0],\n\"draft\": false\n;;;\nBody");

        assertThat(post.title()).isEqualTo("Helloé /");
        assertThat(post.tags()).containsExactly("a", "1.0");
        assertThat(post.body().markdown()).isEqualTo("Body");
    }

    @Test
    void jsonNeedsNoOpeningLine() {
        assertThat(post("\"title\": \"Hello\"\n;;;\nBody").title()).isEqualTo("Hello");
    }

    @Test
    void templateTagsInProseStayAsTheyAreWritten() {
        assertThat(post("{{ x }} and {% raw %}").body().markdown()).isEqualTo("{{ x }} and {% raw %}");
    }

    @Test
    void aDraftIsOneWithoutAnOpeningLineToo() {
        assertThat(Posts.reading("hello.md", "draft: true\n---\nBody")).isInstanceOf(Unpublished.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2028", "\u2029", "\u0085"})
    void otherUnicodeLineBreaksAreNone(String other) {
        Problem problem = problemWith("title: a" + other + "b", "tags: [a]", "date: never");

        assertThat(problem.at()).isEqualTo(new Position(4, 7));
        assertThat(with("description: a" + other + "b", "title: [q, r]").title())
                .isEqualTo("[q, r]");
    }

    @Test
    void jsonMayHaveItsBraces() {
        assertThat(post(";;;\n{\n\"title\": \"x\"\n}\n;;;\nBody").title()).isEqualTo("x");
    }

    @Test
    void aDateOverSeveralLinesIsShownOnOne() {
        assertThat(problemWith("date: \"never\\n\\nERROR forged\"").what())
                .isEqualTo("`never ERROR forged` is not a date.");
    }
}
