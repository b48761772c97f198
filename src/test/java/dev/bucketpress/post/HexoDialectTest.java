package dev.bucketpress.post;

import static dev.bucketpress.post.Posts.post;
import static dev.bucketpress.post.Posts.problemWith;
import static dev.bucketpress.post.Posts.warnings;
import static dev.bucketpress.post.Posts.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Front matter as Hexo's users write it, row by row of what was observed. */
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
            })
    void aDateIsReadInTheSitesZoneUnlessItNamesItsOwn(String written, String read) {
        assertThat(with("date: " + written).dates().date()).hasToString(read);
    }

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
                "2020-02-02-05"
            })
    void whatNoCalendarHasIsAProblem(String written) {
        PostProblem problem = problemWith("title: x", "date: " + written);

        assertThat(problem.at()).isEqualTo(new Position(3, 7));
        assertThat(problem.what()).contains(written).contains("is not a date");
        assertThat(problem.remedy()).contains("2020-02-02 15:31:41");
    }

    @Test
    void frontMatterNeedsNoOpeningLine() {
        Post post = post("title: Hello\ntags:\n- a\n\n- b\n---\nBody");

        assertThat(post.title()).isEqualTo("Hello");
        assertThat(post.tags()).containsExactly("a", "b");
        assertThat(post.body()).isEqualTo("Body");
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
        assertThat(post.body().strip()).isEqualTo(text.strip());
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
        PostProblem problem = (PostProblem) Posts.reading("hello.md", text);

        assertThat(problem.what()).contains("never ends");
        assertThat(problem.at().column()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"----", "...", "---  ", "---\t", "------"})
    void whatClosesFrontMatterMayBeWrittenInOtherWays(String closing) {
        Post post = post("--- \ntitle: Hello\n" + closing + "\nBody");

        assertThat(post.title()).isEqualTo("Hello");
        assertThat(post.body()).isEqualTo("Body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"---\n---\nBody", "Body", "---\n# only a comment\n---\nBody", "---\n\n\n---\nBody", "\uFEFFBody"
            })
    void emptyOrNoFrontMatterIsFine(String text) {
        Post post = post(text);

        assertThat(post.title()).isEqualTo("hello");
        assertThat(post.body()).isEqualTo("Body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesMayEndInAnyWayAndAMarkMayComeFirst(String end) {
        Post post = post("\uFEFF" + String.join(end, "---", "title: Hello", "tags: [a]", "---", "One", "Two"));

        assertThat(post.title()).isEqualTo("Hello");
        assertThat(post.tags()).containsExactly("a");
        assertThat(post.body()).isEqualTo("One\nTwo");
    }

    @Test
    void tabsAreTakenForSpaces() {
        Post post = with("title:\tHello", "tags:", "\t- a", "\t-\tb", "nested:", "\tkey: value");

        assertThat(post.title()).isEqualTo("Hello");
        assertThat(post.tags()).containsExactly("a", "b");
        assertThat(post.frontMatter()).containsOnlyKeys("nested");
    }

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
                "]x"
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

    @Test
    void aCollectionAsATitleIsItsOwnCharacters() {
        assertThat(with("title: [公告]").title()).isEqualTo("[公告]");
        assertThat(with("title: {{ x }}").title()).isEqualTo("{{ x }}");
    }

    @Test
    void whatYamlTakesForACommentIsWarnedOf() {
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
    void emptyKeysAreAsGoodAsNone() {
        Post post = with("title:", "tags:", "categories: ", "date:", "urlname:");

        assertThat(post.title()).isEqualTo("hello");
        assertThat(post.tags()).isEmpty();
        assertThat(post.categories()).isEmpty();
        assertThat(post.dates().isOwn()).isFalse();
        assertThat(post.urlname()).isEqualTo("hello");
    }

    @Test
    void aKeyGivenTwiceIsAProblemThatNamesBothLines() {
        PostProblem problem = problemWith("title: one", "date: 2020-02-02", "title: two");

        assertThat(problem.at()).isEqualTo(new Position(4, 1));
        assertThat(problem.what()).isEqualTo("The key `title` is given twice, on line 2 and on line 4.");
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
    void aFileThatBlowsUpByItsAliasesIsAProblem() {
        StringBuilder yaml = new StringBuilder("---\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            String alias = "*a" + (i - 1);
            yaml.append("a" + i + ": &a" + i + " [" + String.join(", ", List.of(alias, alias, alias, alias, alias))
                    + "]\n");
        }

        assertThat(Posts.reading("hello.md", yaml + "---\n")).isInstanceOf(PostProblem.class);
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
        PostProblem problem = problemWith("title: x", "y: " + value);

        assertThat(problem.at()).isEqualTo(new Position(3, 4));
        assertThat(problem.what()).contains("tag");
    }

    @Test
    void jsonBetweenSemicolonsIsFrontMatter() {
        Post post =
                post(";;;\n\"title\": \"Hello\\u00e9 \\/\",\n\t\"tags\": [\"a\", 1.0],\n\"draft\": false\n;;;\nBody");

        assertThat(post.title()).isEqualTo("Helloé /");
        assertThat(post.tags()).containsExactly("a", "1.0");
        assertThat(post.body()).isEqualTo("Body");
    }

    @Test
    void jsonNeedsNoOpeningLine() {
        assertThat(post("\"title\": \"Hello\"\n;;;\nBody").title()).isEqualTo("Hello");
    }

    @Test
    void aProblemInJsonIsFoundWhereItIs() {
        PostProblem problem =
                (PostProblem) Posts.reading("hello.md", ";;;\n\"title\": \"x\",\n\"title\": \"y\"\n;;;\n");

        assertThat(problem.at()).isEqualTo(new Position(3, 1));
        assertThat(problem.what()).contains("on line 2 and on line 3");
    }

    @Test
    void tomlIsAProblemThatSaysSo() {
        PostProblem problem = (PostProblem) Posts.reading("hello.md", "+++\ntitle = \"x\"\n+++\nBody");

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
        PostProblem problem = problemWith("date: 2020-02-02", key);

        assertThat(problem.what()).contains(what);
        assertThat(problem.at().line()).isEqualTo(3);
    }

    @Test
    void templateTagsInProseStayAsTheyAreWritten() {
        assertThat(post("{{ x }} and {% raw %}").body()).isEqualTo("{{ x }} and {% raw %}");
    }

    @Test
    void yamlThatNobodyCouldReadIsAProblemWhereItBegins() {
        PostProblem quote = problemWith("title: x", "description: \"never closed", "tags: [a]");
        PostProblem bracket = problemWith("title: x", "tags: [a, b", "date: 2020-02-02");
        PostProblem prose = problemWith("This is prose, not keys.");

        assertThat(quote.at()).isEqualTo(new Position(3, 14));
        assertThat(bracket.at()).isEqualTo(new Position(3, 7));
        assertThat(prose.at()).isEqualTo(new Position(2, 1));
        assertThat(prose.what()).contains("not made of keys and values");
    }

    @Test
    void aFileThatIsNotUtf8IsAProblemAtTheByte() {
        byte[] gbk = {'-', '-', '-', '\n', 'a', 'b', (byte) 0xC4, (byte) 0xE3};

        PostProblem problem = (PostProblem) Posts.reading("hello.md", gbk);

        assertThat(problem.at()).isEqualTo(new Position(2, 3));
        assertThat(problem.what()).contains("not UTF-8").contains("byte 7");
    }

    @Test
    void aTruncatedCharacterAtTheEndIsNotUtf8Either() {
        byte[] cut = {'a', (byte) 0xE4, (byte) 0xBD};

        assertThat(Posts.reading("hello.md", cut)).isInstanceOf(PostProblem.class);
    }

    @Test
    void halfACharacterIsAProblem() {
        assertThat(problemWith("title: \"\\uD83D\"").what()).contains("half a character");
        assertThat(with("title: \"\\uD83D\\uDE00\"").title()).isEqualTo("😀");
    }

    @Test
    void aPasswordIsAProblemThatDoesNotRepeatIt() {
        PostProblem problem = problemWith("title: x", "password: s3cr3t");

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
        assertThat(Posts.reading("hello.md", head + "\n---\nBody")).isInstanceOf(PostProblem.class);
    }

    @Test
    void aDraftIsOneWithoutAnOpeningLineToo() {
        assertThat(Posts.reading("hello.md", "draft: true\n---\nBody")).isInstanceOf(Unpublished.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&nbsp;Hello world", "&lt;b> tag", "&Foo", "! hello", "!", "!!! wow"})
    void whatYamlWouldDropFromATitleIsKeptWithAWarning(String title) {
        Post post = with("title: " + title);

        assertThat(post.title()).isEqualTo(title);
        assertThat(post.warnings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2028", "\u2029", "\u0085"})
    void otherLineBreaksBreakNoLine(String other) {
        PostProblem problem = problemWith("title: a" + other + "b", "tags: [a]", "date: never");

        assertThat(problem.at()).isEqualTo(new Position(4, 7));
        assertThat(with("description: a" + other + "b", "title: [q, r]").title())
                .isEqualTo("[q, r]");
    }

    @Test
    void nothingIsNoDescriptionNorALayout() {
        Post post = with("description: null", "author: ~", "urlname: ~", "type: null", "excerpt: null");

        assertThat(post.about().description()).isEmpty();
        assertThat(post.about().author()).isEmpty();
        assertThat(post.about().excerpt()).isEmpty();
        assertThat(post.urlname()).isEqualTo("hello");
    }

    @Test
    void aBrokenListOfTagsIsAProblemAndNotOneTag() {
        assertThat(problemWith("title: x", "tags: [@a, b]").at().line()).isEqualTo(3);
    }

    @Test
    void aCharacterThatDoesNotExistIsAProblem() {
        assertThat(problemWith("title: \"\\UFFFFFFFF\"").what()).contains("does not exist");
    }

    @Test
    void aLineOfDashesWithoutEndIsAProblemOrTextButNeverTooMuch() {
        assertThat(Posts.readingWith("-".repeat(60_000) + "x")).isInstanceOf(PostProblem.class);
        assertThat(Posts.readingWith("- ".repeat(30_000))).isInstanceOf(PostProblem.class);
        assertThat(Posts.readingWith("a: " + "x".repeat(70_000))).isInstanceOf(PostProblem.class);
    }

    @Test
    void jsonMayHaveItsBraces() {
        assertThat(post(";;;\n{\n\"title\": \"x\"\n}\n;;;\nBody").title()).isEqualTo("x");
    }

    @Test
    void halfACharacterIsNoKeyEither() {
        assertThat(problemWith("\"\\uD83D\": x").what()).contains("half a character");
    }

    @Test
    void aDateOverSeveralLinesIsShownOnOne() {
        assertThat(problemWith("date: \"never\\n\\nERROR forged\"").what())
                .isEqualTo("`never ERROR forged` is not a date.");
    }

    @Test
    void aPermalinkIsNoWholeUrl() {
        assertThat(problemWith("permalink: https://other.example/x").what()).contains("whole URL");
    }
}
