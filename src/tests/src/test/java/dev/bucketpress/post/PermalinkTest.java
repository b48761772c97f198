package dev.bucketpress.post;

import static dev.bucketpress.post.Posts.withPermalink;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.site.SourceKey;
import dev.bucketpress.text.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermalinkTest {

    private static final String POST = """
            ---
            title: Hello, Wörld! 你好
            date: 2020-02-03 04:05:06
            categories: [My Cat, 中文]
            id: 42
            urlname: greeting
            lang: en
            ---
            Body
            """;

    @ParameterizedTest
    @CsvSource({
        ":year/:month/:day/:title/, /2020/02/03/2020/hello/",
        ":i_month-:i_day/, /2-3/",
        ":hour:minute:second.html, /040506.html",
        ":timestamp/, /1580673906/",
        ":name.html, /hello.html",
        ":name, /hello/",
        ":post_title/, /hello-world-%E4%BD%A0%E5%A5%BD/",
        ":category/:urlname/, /My-Cat/%E4%B8%AD%E6%96%87/greeting/",
        ":id.html, /42.html",
        ":lang/:urlname/, /en/greeting/",
        "/blog//:urlname/, /blog/greeting/",
        ":year_:month/, /2020_02/",
        ":layout/:slug/, /post/2020/hello/",
    })
    void variablesHaveTheirValues(String pattern, String path) {
        Post post = (Post) withPermalink(pattern, "source/_posts/2020/hello.md", POST);

        assertThat(post.page().path()).isEqualTo(path);
    }

    @Test
    void aHashIsOfTheSlugAndTheDate() {
        Post post = (Post) withPermalink(":hash/", "source/_posts/2020/hello.md", POST);

        // printf '2020/hello1580673906' | sha1sum | cut -c1-12
        assertThat(post.page().path()).isEqualTo("/4f9c0126eef1/");
    }

    @Test
    void aPostWithoutACategoryIsUncategorized() {
        Post post = (Post) withPermalink(":category/:name/", "hello.md", "Body");

        assertThat(post.page().path()).isEqualTo("/uncategorized/hello/");
    }

    @Test
    void aUrlnameFallsBackToSlugThenAbbrlinkThenTheFilesName() {
        assertThat(((Post) withPermalink(":urlname/", "a.md", "---\nslug: s\nabbrlink: 1\n---\n"))
                        .page()
                        .path())
                .isEqualTo("/s/");
        assertThat(((Post) withPermalink(":urlname/", "a.md", "---\nabbrlink: 0123\n---\n"))
                        .page()
                        .path())
                .isEqualTo("/0123/");
        assertThat(((Post) withPermalink(":urlname/", "b/a.md", "")).page().path())
                .isEqualTo("/a/");
    }

    @ParameterizedTest
    @CsvSource({"layout: photo, /photo/a/", "slug: s, /post/s/", "'slug:', /post/a/"})
    void aLayoutAndASlugMayBeThePostsOwn(String line, String path) {
        assertThat(permalink(new Permalink(":layout/:slug/"), line)).isEqualTo(path);
    }

    @Test
    void aPermalinkOfItsOwnReplacesThePattern() {
        assertThat(((Post) withPermalink(":name/", "a.md", "---\npermalink: /about/:me\n---\n"))
                        .page()
                        .value())
                .isEqualTo("about/:me/index.html");
    }

    @Test
    void aVariableWithoutAValueIsAProblem() {
        Problem problem = Posts.problem(withPermalink(":lang/:name/", "a.md", "Body"));

        assertThat(problem.what()).contains("`:lang/:name/`").contains("need `lang`");
        assertThat(problem.remedy()).contains("`lang: …`");
    }

    @Test
    void aVariableWithoutAValueTakesItsDefault() {
        Permalink permalink = new Permalink(":lang/:category/:name/", Map.of("lang", "zh", "category", "杂"));

        assertThat(permalink(permalink, "x: y")).isEqualTo("/zh/%E6%9D%82/a/");
        assertThat(permalink(permalink, "lang: en\ncategories: b")).isEqualTo("/en/b/a/");
    }

    private static String permalink(Permalink permalink, String frontMatter) {
        byte[] bytes = ("---\n" + frontMatter + "\n---\n").getBytes(StandardCharsets.UTF_8);
        ReadResult reading = new PostReader(Posts.SITE, permalink).read(new SourceKey("a.md"), bytes, Posts.NOW);
        return ((Post) reading).page().path();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {":post_title/ | title: '!?' | 2:8", ":category/:name/ | categories: [a, '!!!'] | 2:13"})
    void whatLeavesNothingForAUrlIsAProblem(String pattern, String line, String at) {
        Problem problem = Posts.problem(withPermalink(pattern, "a.md", "---\n" + line + "\n---\nBody"));

        assertThat(problem.at().line() + ":" + problem.at().column()).isEqualTo(at);
        assertThat(problem.what()).contains("can stand in a URL");
    }

    @Test
    void aKeyIsNormalisedAndItsUrlEncodedOnce() {
        Post post = (Post) withPermalink(":name/", "Cafe\u0301 100%.md", "Body");

        assertThat(post.page().value()).isEqualTo("Café 100%/index.html");
        assertThat(post.page().path()).isEqualTo("/Caf%C3%A9%20100%25/");
    }

    @Test
    void aKeyLongerThanS3AllowsIsAProblem() {
        String longest = "字".repeat(337);

        assertThat(withPermalink(":title/", longest + ".md", "")).isInstanceOf(Post.class);
        assertThat(withPermalink(":title/", longest + "字.md", "")).isInstanceOf(ReadResult.Invalid.class);
    }
}
