package dev.bucketpress.post;

import static dev.bucketpress.post.Posts.problem;
import static dev.bucketpress.post.Posts.reading;
import static dev.bucketpress.post.Posts.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files are standalone pages, and where they stand. */
class StandalonePagesTest {

    @ParameterizedTest
    @CsvSource({
        "source/about/index.md, about/index.html, /about/",
        "source/about.md, about.html, /about.html",
        "source/links.markdown, links.html, /links.html",
        "source/about/me/cv.MD, about/me/cv.html, /about/me/cv.html",
        "source/关于/index.md, 关于/index.html, /%E5%85%B3%E4%BA%8E/",
        "my-blog/source/about/index.md, about/index.html, /about/",
        "source/open/source/index.md, open/source/index.html, /open/source/",
        "source/v1.2.md, v1.2.html, /v1.2.html",
        "docs/index.md, docs/index.html, /docs/",
        "my_posts/index.md, my_posts/index.html, /my_posts/",
    })
    void aFileBelowSourceOrNamedIndexIsAPageAtItsOwnPath(String key, String page, String path) {
        Post post = (Post) reading(key, "---\ndate: 2020-02-02\n---\nBody");

        assertThat(post.standalone()).isTrue();
        assertThat(post.page().value()).isEqualTo(page);
        assertThat(post.page().path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"layout: page", "type: about", "type: 'links'"})
    void frontMatterMakesAPageOfAnyFileOutsideOfTheFoldersForPosts(String line) {
        String text = "---\n" + line + "\n---\nBody";

        Post page = (Post) reading("me/about.md", text);
        assertThat(page.standalone()).isTrue();
        assertThat(page.page().path()).isEqualTo("/me/about.html");
        assertThat(((Post) reading("source/_posts/about.md", text)).standalone())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello.md",
                "source/_posts/about/index.md",
                "_posts/index.md",
                "source/_posts/README.md",
                "SOURCE/about.md",
                "resource/about.md",
                "my-source.md",
                "index/hello.md",
                "Index.md"
            })
    void anyOtherFileIsAPost(String key) {
        assertThat(((Post) reading(key, "Body")).standalone()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type: \"tags\"",
                "type: categories",
                "type: archives",
                "type: 404",
                "type: Tags",
                "layout: tags",
                "layout: page\ntype: tags"
            })
    void thePagesThatTheSiteHasOfItselfAreLeftToIt(String lines) {
        assertThat(reading("source/tags/index.md", "---\ntitle: x\n" + lines + "\n---\n"))
                .isInstanceOfSatisfying(
                        Unpublished.class,
                        left -> assertThat(left.why()).startsWith("the site has a page of its own for this one (`"));
        assertThat(reading("source/_posts/x.md", "---\n" + lines + "\n---\n")).isInstanceOf(Post.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.md", "source/index.md", "source/404.md", "source/tags/index.md", "source/api/x.md"})
    void aPageWhereTheSiteHasItsOwnIsToldSo(String key) {
        assertThat(problem(reading(key, "Body"))).satisfies(problem -> {
            assertThat(problem.what()).contains("belongs to the site itself");
            assertThat(problem.remedy()).isEqualTo("Give the page a `permalink` of its own, or another file name.");
        });
    }

    @Test
    void aPageMayHaveAPermalinkOfItsOwn() {
        Post page = (Post) reading("source/404.md", "---\npermalink: /lost.html\n---\nBody");

        assertThat(page.page().path()).isEqualTo("/lost.html");
    }

    @ParameterizedTest
    @CsvSource({"source/about/index.md, about", "source/关于我.md, 关于我", "docs/a/index.md, a"})
    void aPageWithoutATitleIsCalledAfterItsFileOrFolder(String key, String title) {
        assertThat(((Post) reading(key, "Body")).title()).isEqualTo(title);
    }

    @Test
    void tagsAndCategoriesOfAPageAreWarnedOf() {
        Post page = (Post) reading("source/about.md", "---\ntags: [a]\ncategory: b\n---\nBody");

        assertThat(warnings(page))
                .containsExactly(
                        "2:7 A standalone page is in no list, so `tags` is not shown. Leave it out.",
                        "3:11 A standalone page is in no list, so `category` is not shown. Leave it out.");
    }

    @Test
    void aPageIsADraftAsAPostIs() {
        assertThat(reading("source/about.md", "---\ndraft: true\n---\nBody")).isInstanceOf(Unpublished.class);
    }
}
