package dev.bucketpress.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.links.LinkResolver;
import dev.bucketpress.post.Permalink;
import dev.bucketpress.post.Post;
import dev.bucketpress.post.PostReader;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.testing.Templates;
import dev.bucketpress.testing.TestSite;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contents beside a long post. */
class ContentsTest {

    private static final String HEADINGS = "## a\n\n### b\n\n## c\n";

    @Test
    void aPostOfThreeHeadingsHasContents() {
        assertThat(page("title: x", HEADINGS))
                .contains("<details class=\"contents\"><summary>目录</summary><nav class=\"toc\" aria-label=\"目录\"><ul>"
                        + "<li><a href=\"#a\">a</a><ul><li><a href=\"#b\">b</a></li></ul></li>"
                        + "<li><a href=\"#c\">c</a></li></ul></nav></details>");
    }

    @Test
    void aPostOfTwoHasNone() {
        assertThat(page("title: x", "## a\n\n## b\n")).doesNotContain("<details");
    }

    @Test
    void aPostThatHasThemInItsBodyHasThemOnce() {
        assertThat(page("title: x", "[TOC]\n\n" + HEADINGS).split("<nav class=\"toc\"", -1))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"toc: false", "toc: 'False'", "toc:\n  enable: false"})
    void anAuthorCanLeaveThemOut(String frontMatter) {
        assertThat(page(frontMatter, HEADINGS)).doesNotContain("<details");
    }

    @ParameterizedTest
    @ValueSource(strings = {"toc: true", "toc:", "toc:\n  number: false", "toc: [false]"})
    void otherWordsOfThemesLeaveThemThere(String frontMatter) {
        assertThat(page(frontMatter, HEADINGS)).contains("<details");
    }

    @Test
    void headingsAreEscapedInThem() {
        assertThat(page("title: x", HEADINGS + "\n## `<b>`\n")).contains("<a href=\"#b-1\">&lt;b&gt;</a>");
    }

    private static String page(String frontMatter, String body) {
        String text = "---\n" + frontMatter + "\n---\n" + body;
        Post post = (Post) new PostReader(TestSite.SITE, new Permalink(":urlname/"))
                .read(new SourceKey("hello.md"), text.getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
        RenderedBody rendered = (RenderedBody)
                new Markdown(HtmlPolicy.SAFE).render(post.body().markdown(), Optional.empty(), LinkResolver.NONE);
        return new String(
                new PostTheme(Templates.ENGINE, TestSite.SITE).page(post, rendered, List.of()), StandardCharsets.UTF_8);
    }
}
