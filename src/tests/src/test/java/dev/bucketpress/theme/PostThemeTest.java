package dev.bucketpress.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.site.Site;
import dev.bucketpress.testing.TestSite;
import dev.bucketpress.testing.ThemeScript;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostThemeTest {

    @Test
    void aPageIsAWholeDocumentThatLeadsToItsRecord() throws IOException {
        String page = page(TestSite.SITE, "date: 2020-02-02", "tags: [a, b]", "categories: [x, y]", "author: Ann");

        assertThat(page.replace(ThemeScript.element(), ""))
                .startsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">")
                .contains("<meta charset=\"utf-8\">")
                .contains("<title>hello · 博客</title>")
                .contains("<link rel=\"canonical\" href=\"https://blog.example.org/2020/02/02/hello/\">")
                .contains("<link rel=\"alternate\" type=\"application/json\" href=\"/api/posts/hello.md.json\">")
                .contains("<time datetime=\"2020-02-02T00:00:00+08:00\">2020-02-02</time>")
                .contains("<li><a href=\"/tags/a/\">a</a></li>", "<li><a href=\"/tags/b/\">b</a></li>")
                .contains("<span><a href=\"/categories/x/\">x</a></span>")
                .contains("<span><a href=\"/categories/x/y/\">y</a></span>")
                .contains("<span class=\"author\">Ann</span>")
                .contains("<p>Body <strong>text</strong></p>")
                .doesNotContain("<script>")
                .endsWith("</html>\n");
    }

    @Test
    void whatAuthorsWriteIsEscapedWhereverItStands() throws IOException {
        String page = page(
                TestSite.SITE,
                "title: '</title><script>\"&'",
                "description: '\"><script>'",
                "tags: ['<b>']",
                "categories: ['<i>']",
                "author: '<u>'",
                "lang: '\"><script>'",
                "keywords: '\"><script>'");

        assertThat(page.replace(ThemeScript.element(), ""))
                .contains("<title>&lt;/title&gt;&lt;script&gt;&quot;&amp;")
                .doesNotContain("<script>", "<b>", "<i>", "<u>");
    }

    @Test
    void aPageSaysWhatItIsAbout() {
        assertThat(page(TestSite.SITE, "title: x")).contains("<meta name=\"description\" content=\"Body text\">");
        assertThat(page(TestSite.SITE, "description: Own"))
                .contains("<meta name=\"description\" content=\"Own\">")
                .contains("<meta property=\"og:description\" content=\"Own\">");
    }

    @Test
    void anUpdateOnAnotherDayIsShown() {
        assertThat(page(TestSite.SITE, "date: 2020-02-02 10:00", "updated: 2020-02-02 11:00"))
                .doesNotContain("更新于");
        assertThat(page(TestSite.SITE, "date: 2020-02-02", "updated: 2021-01-01"))
                .contains("更新于 <time datetime=\"2021-01-01T00:00:00+08:00\">2021-01-01</time>");
    }

    @Test
    void aPageLeadsToWhatListsIt() {
        assertThat(page(TestSite.SITE, "date: 2020-02-02", "tags: [C#, Machine Learning]", "categories: [中文, a/b]"))
                .contains("<a href=\"/archives/2020/02/\"><time datetime=\"2020-02-02T00:00:00+08:00\">")
                .contains("<a href=\"/tags/C%23/\">C#</a>", "<a href=\"/tags/Machine_Learning/\">Machine Learning</a>")
                .contains("<a href=\"/categories/%E4%B8%AD%E6%96%87/a~2Fb/\">a/b</a>")
                .contains("<a href=\"/archives/\">归档</a>", "<a href=\"/tags/\">标签</a>")
                .contains("<a href=\"/categories/\">分类</a>")
                .contains("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"博客\" href=\"/atom.xml\">")
                .contains("<link rel=\"alternate\" type=\"application/feed+json\" title=\"博客\" href=\"/feed.json\">");
    }

    @Test
    void aTagIsShownAsItsAuthorWroteItHoweverItsListIsCalled() {
        assertThat(page(TestSite.SITE, "tags: ['cafe\u0301', '..']"))
                .contains("<a href=\"/tags/caf%C3%A9/\">cafe\u0301</a>", "<a href=\"/tags/~2E./\">..</a>");
    }

    @Test
    void whatStandsAroundAPostIsInTheSitesLanguage() {
        assertThat(page(TestSite.SITE, "lang: en"))
                .contains("<html lang=\"en\">", "<header class=\"site\" lang=\"zh-CN\">");
    }

    @Test
    void anInstantIsOneForMachinesInDaysBeforeRailwaysToo() {
        assertThat(page(TestSite.SITE, "date: 1890-02-02"))
                .contains("<time datetime=\"1890-02-01T15:54:17Z\">1890-02-02</time>");
    }

    @Test
    void aSiteBelowAFolderIsLinkedThere() {
        Site below = new Site(
                "x",
                URI.create("https://example.org/blog"),
                TestSite.SITE.zone(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(page(below, "date: 2020-02-02"))
                .contains("href=\"/blog/api/posts/hello.md.json\"", "href=\"/blog/\"")
                .contains("href=\"/blog/archives/2020/02/\"", "href=\"/blog/atom.xml\"")
                .contains("href=\"https://example.org/blog/2020/02/02/hello/\"")
                .contains("<html lang=\"und\">");
    }

    private static String page(Site site, String... frontMatter) {
        return RenderedPage.of(site, "Body **text**", frontMatter);
    }
}
