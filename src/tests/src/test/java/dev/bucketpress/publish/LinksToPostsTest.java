package dev.bucketpress.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.run.Outcome;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths and slugs in a post are resolved to other posts. */
class LinksToPostsTest {

    private static final String KEY = "source/_posts/hello.md";
    private static final String PAGE = "2020/02/02/hello/index.html";
    private static final String HEAD = "---\ntitle: Hello\ndate: 2020-02-02\n---\n";

    private final MemoryBucket source = new MemoryBucket("posts");
    private final MemoryBucket published = new MemoryBucket("public");

    @Test
    void aLinkToAPostsFileLeadsToItsPage() {
        source.drop("source/_posts/2019/other post.md", "---\ntitle: Other\ndate: 2019-01-01\nurlname: 另\n---\n");
        reconcile("source/_posts/2019/other post.md");

        publish(HEAD + "[a](2019/other%20post.md#标题) <a href=\"./2019/other post.md\">b</a> [c](hello.md#x)");

        assertThat(published.text(PAGE))
                .contains("<a href=\"/2019/01/01/%E5%8F%A6/#标题\">a</a> <a href=\"/2019/01/01/%E5%8F%A6/\">b</a>")
                .contains("<a href=\"/2020/02/02/hello/#x\">c</a>");
        assertThat(record()).contains("\"warnings\":[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "./other.md",
                "/other.md",
                "/_posts/other.md",
                "/source/_posts/other.md",
                "source/_posts/other.md",
                "_posts/other.md",
                "../_posts/other.md",
                "..\\_posts\\other.md",
                ".\\other.md",
                "/%6Fther.md?x=1",
            })
    void aPostIsFoundByAnyPathThatAnEditorWrites(String path) {
        source.drop("source/_posts/other.md", "---\ntitle: Other\ndate: 2019-01-01\n---\n");
        reconcile("source/_posts/other.md");

        publish(HEAD + "<a href=\"" + path + "#b\">a</a>");

        assertThat(published.text(PAGE)).contains("<a href=\"/2019/01/01/other/#b\">a</a>");
        assertThat(record()).contains("\"warnings\":[]");
    }

    @Test
    void aPathFromTheRootOfNoPostStaysWithAWarning() {
        publish(HEAD + "[a](/docs/readme.md)");

        assertThat(published.text(PAGE)).contains("<a href=\"/docs/readme.md\">a</a>");
        assertThat(record()).contains("No post is published that `/docs/readme.md` leads to");
    }

    @Test
    void aBackslashThatNamesNothingIsFoundInTheSourceForItsWarning() {
        publish(HEAD + "一 ![](img\\pic.png) [b](sub\\b.md)");

        assertThat(published.text(PAGE)).contains("src=\"/files/source/_posts/img/pic.png\"", "href=\"sub/b.md\"");
        assertThat(record())
                .contains("\"line\":5,\"column\":7,\"message\":\"There is no `img/pic.png` yet")
                .contains("\"line\":5,\"column\":24,\"message\":\"No post is published that `sub\\\\b.md`");
    }

    @Test
    void aLinkToAPostThatIsNotPublishedStaysWithAWarning() {
        source.drop("source/_posts/gone.md", HEAD);
        reconcile("source/_posts/gone.md");
        source.remove("source/_posts/gone.md");
        reconcile("source/_posts/gone.md");

        publish(HEAD + "[a](gone.md)");

        assertThat(published.text(PAGE)).contains("<a href=\"gone.md\">a</a>");
        assertThat(record())
                .contains("\"line\":5,\"column\":5,\"message\":\"No post is published that `gone.md` leads to");
    }

    @Test
    void aPostIsFoundByItsSlugWithItsTitle() {
        source.drop("source/_posts/2019/other.md", "---\ntitle: Other\ndate: 2019-01-01\n---\n");
        reconcile("source/_posts/2019/other.md");

        publish(HEAD + "{% post_link 2019/other %} {% post_link hello %} {% post_link 2019/other#end %}"
                + " {% post_link nowhere %} {% post_link ../../../out %}");

        assertThat(published.text(PAGE))
                .contains("<a href=\"/2019/01/01/other/\" title=\"Other\">Other</a>")
                .contains("<a href=\"/2020/02/02/hello/\" title=\"Hello\">Hello</a>")
                .contains("<a href=\"/2019/01/01/other/#end\" title=\"Other\">Other</a>")
                .contains("{% post_link nowhere %}", "{% post_link ../../../out %}");
    }

    private String record() {
        return published.text("api/posts/" + KEY + ".json");
    }

    private void publish(String post) {
        source.drop(KEY, post);
        assertThat(reconcile(KEY)).isInstanceOf(Outcome.Published.class);
    }

    private Outcome reconcile(String key) {
        return new Reconciler(source, published, TestSite.standard(), Clock.systemUTC()).reconcile("posts", key);
    }
}
