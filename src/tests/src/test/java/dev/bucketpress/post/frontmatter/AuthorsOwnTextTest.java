package dev.bucketpress.post.frontmatter;

import static dev.bucketpress.post.Posts.post;
import static dev.bucketpress.post.Posts.warnings;
import static dev.bucketpress.post.Posts.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.post.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles, tags and names are the characters that their author wrote. */
class AuthorsOwnTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@foo",
                "`x`",
                "`x` y",
                "%x",
                "A: B",
                "[x] y",
                "*x* y",
                "*x*",
                "\"a\" b",
                "| b",
                "> b",
                "- b",
                "!x",
                "'it's'",
                "{{ x }} y",
                "{% x %}",
                "& b",
                "a: b: c",
                "foo:",
                "\"a\\qb\"",
                ", a",
                "}",
                "]x",
                ">5",
                "|2",
                ">-1",
                ">_<"
            })
    void aTitleThatIsNotYamlIsTakenAsTextWithAWarning(String title) {
        Post post = with("date: 2020-02-02", "title: " + title, "tags: [a]");

        assertThat(post.title()).isEqualTo(title);
        assertThat(post.tags()).containsExactly("a");
        assertThat(warnings(post)).singleElement().asString().startsWith("3:8 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A -> B | C",
                "a:b",
                "2020",
                "1e10",
                "null",
                "~",
                "0123",
                "Infinity",
                "yes",
                "a #b",
                "-x",
                "C#",
                "12:30:45"
            })
    void aPlainTitleStaysAsItIsWritten(String title) {
        Post post = with("title: " + title.replace(" #b", "#b"));

        assertThat(post.title()).isEqualTo(title.replace(" #b", "#b"));
        assertThat(post.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {">1", "|2-", ">", "|-", "|+"})
    void aBlockWithTextBelowItIsABlock(String indicator) {
        assertThat(with("description: " + indicator, "", "   one", "title: x")
                        .about()
                        .description())
                .hasValueSatisfying(text -> assertThat(text).endsWith("one"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[@a, b]                     | @a, b",
                "[C#, *x]                    | C#, *x",
                "[ C# , #x, %y ]             | C#, #x, %y",
                "[&nbsp; a, &b, c]           | &nbsp; a, &b, c",
                "[!x, ! y, >, z]             | !x, ! y, >, z",
                "['it''s', \"a, b\", @c]   | it's, a, b, @c",
                "[\"a\" b, 'c' d, `e`]     | \"a\" b, 'c' d, `e`",
                "[[@a, b], @c]               | @a, b, @c",
                "[a: b, @c,]                 | a: b, @c",
            })
    void anElementOfAListThatIsNotYamlIsTakenAsTextWithAWarning(String list, String tags) {
        Post post = with("tags: " + list, "title: x");

        assertThat(String.join(", ", post.tags())).isEqualTo(tags);
        assertThat(warnings(post)).singleElement().asString().startsWith("2:7 ");
    }

    @Test
    void linesOfABlockScalarAreText() {
        Post post = with("excerpt: |", "  tags: [@a]", "  x: &nbsp; y", "", "  ! z", "tags: [a]");

        assertThat(post.about().excerpt()).contains("tags: [@a]\nx: &nbsp; y\n\n! z");
        assertThat(post.warnings()).isEmpty();
    }

    @Test
    void anAliasInAListStaysOne() {
        assertThat(with("x: &x one", "tags: [*x, @two]").tags()).containsExactly("one", "@two");
    }

    @Test
    void aCollectionAsATitleIsItsOwnCharacters() {
        assertThat(with("title: [公告]").title()).isEqualTo("[公告]");
        assertThat(with("title: {{ x }}").title()).isEqualTo("{{ x }}");
    }

    @Test
    void whatYamlTakesForACommentGivesAWarning() {
        Post post = with("title: C# #1 tip", "tags:", "- a # not b", "comments: true # a comment");

        assertThat(post.title()).isEqualTo("C#");
        assertThat(warnings(post))
                .containsExactly(
                        "2:11 YAML takes `#1 tip` as a comment; put the value between quotes to keep it.",
                        "4:5 YAML takes `# not b` as a comment; put the value between quotes to keep it.");
    }

    @Test
    void tagsAreTextAsTheyAreWritten() {
        Post post = with("tags: [2020, 1.0, 007, 1e3, 0x1F, 1_000, 12:30:45, yes, on, no, Off]");

        assertThat(post.tags())
                .containsExactly("2020", "1.0", "007", "1e3", "0x1F", "1_000", "12:30:45", "yes", "on", "no", "Off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "1e10", "2e876344", "0123", "12345678901234567890123456789012", "0x1F"})
    void aUrlnameIsTextAsItIsWritten(String urlname) {
        Post post = with("date: 2020-02-02", "urlname: " + urlname);

        assertThat(post.urlname()).isEqualTo(urlname);
        assertThat(post.page().path()).isEqualTo("/2020/02/02/" + urlname + "/");
    }

    @Test
    void emptyKeysAreLikeMissingOnes() {
        Post post = with("title:", "tags:", "categories: ", "date:", "urlname:");

        assertThat(post.title()).isEqualTo("hello");
        assertThat(post.tags()).isEmpty();
        assertThat(post.categories()).isEmpty();
        assertThat(post.dates().isOwn()).isFalse();
        assertThat(post.urlname()).isEqualTo("hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&nbsp;Hello world", "&lt;b> tag", "&Foo", "! hello", "!", "!!! wow"})
    void whatYamlWouldDropFromATitleIsKeptWithAWarning(String title) {
        Post post = with("title: " + title);

        assertThat(post.title()).isEqualTo(title);
        assertThat(post.warnings()).hasSize(1);
    }

    @Test
    void nullIsNoDescriptionNorALayout() {
        Post post = with("description: null", "author: ~", "urlname: ~", "type: null", "excerpt: null");

        assertThat(post.about().description()).isEmpty();
        assertThat(post.about().author()).isEmpty();
        assertThat(post.about().excerpt()).isEmpty();
        assertThat(post.urlname()).isEqualTo("hello");
    }
}
