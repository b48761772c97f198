package dev.bucketpress.post.frontmatter;

import static dev.bucketpress.post.Posts.problemWith;
import static dev.bucketpress.post.Posts.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.post.Posts;
import dev.bucketpress.post.ReadResult;
import dev.bucketpress.text.Position;
import dev.bucketpress.text.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Front matter that cannot be read, or must not be published, is a problem with its position and its remedy. */
class BrokenFrontMatterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-13-45 99:99:99",
                "2020-02-30",
                "yesterday",
                "2020-02-02 15",
                "2020-02/02",
                "20200202",
                "[2020]",
                "2020-02-02 15:31:41 +25:00",
                "2020-02-02-05",
                "0000-01-01",
                "10000-01-01",
                "9999-12-31T23:59:59-05:00",
                "2020年2月2日"
            })
    void aDateThatDoesNotExistIsAProblem(String written) {
        Problem problem = problemWith("title: x", "date: " + written);

        assertThat(problem.at()).isEqualTo(new Position(3, 7));
        assertThat(problem.what()).contains(written).contains("is not a date");
        assertThat(problem.remedy()).contains("2020-02-02 15:31:41");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\ntitle: x\n",
                "---\ntitle: x\n--\nBody",
                "---",
                "\n\n---\nText\n ---\n",
                ";;;\n\"title\": \"x\"\n"
            })
    void frontMatterThatNeverEndsIsAProblem(String text) {
        Problem problem = Posts.problem(Posts.reading("hello.md", text));

        assertThat(problem.what()).contains("never ends");
        assertThat(problem.at().column()).isEqualTo(1);
    }

    @Test
    void aKeyGivenTwiceIsAProblemThatNamesBothLines() {
        Problem problem = problemWith("title: one", "date: 2020-02-02", "title: two");

        assertThat(problem.at()).isEqualTo(new Position(4, 1));
        assertThat(problem.what()).isEqualTo("The key `title` is given twice, on line 2 and on line 4.");
    }

    @Test
    void aFileThatGrowsTooLargeByItsAliasesIsAProblem() {
        StringBuilder yaml = new StringBuilder("---\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            String alias = "*a" + (i - 1);
            yaml.append("a" + i + ": &a" + i + " [" + String.join(", ", List.of(alias, alias, alias, alias, alias))
                    + "]\n");
        }

        assertThat(Posts.reading("hello.md", yaml + "---\n")).isInstanceOf(ReadResult.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&a [*a]", "&a {b: *a}"})
    void aValueInsideItselfIsAProblem(String value) {
        assertThat(problemWith("x: " + value).what()).contains("aliases");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!!java.net.URL http://example.org",
                "!!javax.script.ScriptEngineManager []",
                "!foo bar",
                "!!binary aGk=",
                "!!set {a}"
            })
    void aTagIsAProblem(String value) {
        Problem problem = problemWith("title: x", "y: " + value);

        assertThat(problem.at()).isEqualTo(new Position(3, 4));
        assertThat(problem.what()).contains("tag");
    }

    @Test
    void aProblemInJsonIsFoundWhereItIs() {
        Problem problem = Posts.problem(Posts.reading("hello.md", ";;;\n\"title\": \"x\",\n\"title\": \"y\"\n;;;\n"));

        assertThat(problem.at()).isEqualTo(new Position(3, 1));
        assertThat(problem.what()).contains("on line 2 and on line 3");
    }

    @Test
    void tomlIsAProblemThatSaysSo() {
        Problem problem = Posts.problem(Posts.reading("hello.md", "+++\ntitle = \"x\"\n+++\nBody"));

        assertThat(problem.what()).contains("TOML");
        assertThat(problem.remedy()).contains("YAML");
    }

    @ParameterizedTest
    @CsvSource({
        "urlname: ../escaped, has a `.` or `..`",
        "urlname: a/../../b, has a `.` or `..`",
        "permalink: api/posts/x.html, belongs to the site itself",
        "permalink: /, belongs to the site itself",
        "permalink: tags, belongs to the site itself",
        "urlname: \"a\\u0007b\", control character",
    })
    void aUrlThatNoPageCanHaveIsAProblem(String key, String what) {
        Problem problem = problemWith("date: 2020-02-02", key);

        assertThat(problem.what()).contains(what);
        assertThat(problem.at().line()).isEqualTo(3);
    }

    @Test
    void invalidYamlIsAProblemWhereItBegins() {
        Problem quote = problemWith("title: x", "description: \"never closed", "tags: [a]");
        Problem bracket = problemWith("title: x", "tags: [a, b", "date: 2020-02-02");
        Problem prose = problemWith("This is prose, not keys.");

        assertThat(quote.at()).isEqualTo(new Position(3, 14));
        assertThat(bracket.at()).isEqualTo(new Position(3, 7));
        assertThat(prose.at()).isEqualTo(new Position(2, 1));
        assertThat(prose.what()).contains("not made of keys and values");
    }

    @Test
    void aFileThatIsNotUtf8IsAProblemAtTheByte() {
        byte[] gbk = {'-', '-', '-', '\n', 'a', 'b', (byte) 0xC4, (byte) 0xE3};

        Problem problem = Posts.problem(Posts.reading("hello.md", gbk));

        assertThat(problem.at()).isEqualTo(new Position(2, 3));
        assertThat(problem.what()).contains("not UTF-8").contains("byte 7");
    }

    @Test
    void aTruncatedCharacterAtTheEndIsNotUtf8Either() {
        byte[] cut = {'a', (byte) 0xE4, (byte) 0xBD};

        assertThat(Posts.reading("hello.md", cut)).isInstanceOf(ReadResult.Invalid.class);
    }

    @Test
    void aLoneSurrogateIsAProblem() {
        assertThat(problemWith("title: \"\\uD83D\"").what()).contains("half a character");
        assertThat(with("title: \"\\uD83D\\uDE00\"").title()).isEqualTo("😀");
    }

    @Test
    void aPasswordIsAProblemThatDoesNotRepeatIt() {
        Problem problem = problemWith("title: x", "password: s3cr3t");

        assertThat(problem.what()).contains("Encrypted posts are not supported");
        assertThat(problem.toString()).doesNotContain("s3cr3t");
    }

    @Test
    void aBadPasswordLineIsNotRepeatedEither() {
        assertThat(problemWith("password: *s3cr3t", "date: x").toString()).doesNotContain("s3cr3t");
        assertThat(problemWith("password: \"s3cr3t", "title: x").toString()).doesNotContain("s3cr3t");
    }

    @Test
    void anEmptyPasswordIsNone() {
        assertThat(with("title: x", "password:").frontMatter()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"password: s3cr3t", "密码: x\npassword: s3cr3t", "\"title\": x\npassword: s3cr3t"})
    void aPasswordIsFoundWithoutAnOpeningLineToo(String head) {
        assertThat(Posts.reading("hello.md", head + "\n---\nBody")).isInstanceOf(ReadResult.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"keywords: [{a: b, c: d}]", "tags: [a, {b: @c}]", "categories: {a: b}"})
    void aMappingAmongTagsIsAProblem(String line) {
        assertThat(problemWith("title: x", line).at().line()).isEqualTo(3);
    }

    @Test
    void aBrokenListOfTagsIsAProblemAndNotOneTag() {
        assertThat(problemWith("title: x", "tags: [@a, b]]").at().line()).isEqualTo(3);
    }

    @Test
    void aCharacterThatDoesNotExistIsAProblem() {
        Problem problem = problemWith("title: x", "tags: [a, \"\\UFFFFFFFF\"]");

        assertThat(problem.at().line()).isEqualTo(3);
        assertThat(problem.what()).contains("does not exist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title：x", "title:x", "title：x\ndate: 2020-02-02", "layout: post\ntitle:x\ntags: [a]"})
    void aKeyWithoutItsColonAndSpaceIsNamed(String frontMatter) {
        Problem problem = problemWith(frontMatter);

        assertThat(problem.at()).isEqualTo(new Position(frontMatter.startsWith("layout") ? 3 : 2, 1));
        assertThat(problem.what()).contains("`:` and a space");
    }

    @ParameterizedTest
    @ValueSource(strings = {"urlname: [a, b]", "permalink: {a: b}", "slug: [a]", "abbrlink: [1]"})
    void aUrlIsMadeOfTextAndNotOfAList(String line) {
        Problem problem = problemWith("title: x", line);

        assertThat(problem.at()).isEqualTo(new Position(3, line.indexOf(' ') + 2));
        assertThat(problem.what()).contains("is a list or a mapping");
    }

    @Test
    void aLoneSurrogateInAKeyIsAProblemToo() {
        assertThat(problemWith("\"\\uD83D\": x").what()).contains("half a character");
    }

    @Test
    void aPermalinkIsNoWholeUrl() {
        assertThat(problemWith("permalink: https://other.example/x").what()).contains("whole URL");
    }
}
