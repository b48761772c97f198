package dev.bucketpress.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.HtmlPolicy;
import dev.bucketpress.markdown.Links;
import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.Rendered;
import dev.bucketpress.post.Permalink;
import dev.bucketpress.post.Post;
import dev.bucketpress.post.PostReader;
import dev.bucketpress.post.Site;
import dev.bucketpress.post.SourceKey;
import dev.bucketpress.settings.PlainEngine;
import dev.bucketpress.testing.Workshops;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThemeTest {

    @Test
    void aPageIsAWholeDocumentThatLeadsToItsRecord() {
        String page = page(Workshops.SITE, "date: 2020-02-02", "tags: [a, b]", "categories: [x, y]", "author: Ann");

        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">")
                .contains("<meta charset=\"utf-8\">")
                .contains("<title>hello · 博客</title>")
                .contains("<link rel=\"canonical\" href=\"https://blog.example.org/2020/02/02/hello/\">")
                .contains("<link rel=\"alternate\" type=\"application/json\" href=\"/api/posts/hello.md.json\">")
                .contains("<time datetime=\"2020-02-02T00:00:00+08:00\">2020-02-02</time>")
                .contains("<li>a</li>", "<li>b</li>")
                .contains("<span>x</span><span>y</span>")
                .contains("<span class=\"author\">Ann</span>")
                .contains("<p>Body <strong>text</strong></p>")
                .doesNotContain("<script")
                .endsWith("</html>\n");
    }

    @Test
    void whatAuthorsWriteIsEscapedWhereverItStands() {
        String page = page(
                Workshops.SITE,
                "title: '</title><script>\"&'",
                "description: '\"><script>'",
                "tags: ['<b>']",
                "categories: ['<i>']",
                "author: '<u>'",
                "lang: '\"><script>'",
                "keywords: '\"><script>'");

        assertThat(page)
                .contains("<title>&lt;/title&gt;&lt;script&gt;&quot;&amp;")
                .doesNotContain("<script", "<b>", "<i>", "<u>");
    }

    @Test
    void aPageSaysWhatItIsAbout() {
        assertThat(page(Workshops.SITE, "title: x")).contains("<meta name=\"description\" content=\"Body text\">");
        assertThat(page(Workshops.SITE, "description: Own"))
                .contains("<meta name=\"description\" content=\"Own\">")
                .contains("<meta property=\"og:description\" content=\"Own\">");
    }

    @Test
    void anUpdateOnAnotherDayIsShown() {
        assertThat(page(Workshops.SITE, "date: 2020-02-02 10:00", "updated: 2020-02-02 11:00"))
                .doesNotContain("↻");
        assertThat(page(Workshops.SITE, "date: 2020-02-02", "updated: 2021-01-01"))
                .contains("↻ <time datetime=\"2021-01-01T00:00:00+08:00\">2021-01-01</time>");
    }

    @Test
    void aSiteBelowAFolderIsLinkedThere() {
        Site below = new Site(
                "x",
                URI.create("https://example.org/blog"),
                Workshops.SITE.zone(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(page(below, "date: 2020-02-02"))
                .contains("href=\"/blog/api/posts/hello.md.json\"", "href=\"/blog/\"")
                .contains("href=\"https://example.org/blog/2020/02/02/hello/\"")
                .contains("<html lang=\"und\">");
    }

    private static String page(Site site, String... frontMatter) {
        String text = "---\n" + String.join("\n", frontMatter) + "\n---\nBody **text**\n";
        Post post = (Post) new PostReader(site, new Permalink(":year/:month/:day/:urlname/"))
                .read(new SourceKey("hello.md"), text.getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
        byte[] page = new Theme(PlainEngine.create(), site).page(post, (Rendered)
                new Markdown(HtmlPolicy.SAFE).render(post.body().markdown(), Optional.empty(), Links.NONE));
        return new String(page, StandardCharsets.UTF_8);
    }
}
