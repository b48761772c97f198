package dev.bucketpress.publish;

import static dev.bucketpress.testing.TestSite.SITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.run.Outcome;
import dev.bucketpress.site.Site;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Relative paths in a post are resolved to files and other posts. */
class BucketLinkResolverTest {

    private static final String KEY = "source/_posts/hello.md";
    private static final String PAGE = "2020/02/02/hello/index.html";
    private static final String HEAD = "---\ntitle: Hello\ndate: 2020-02-02\n---\n";

    private final MemoryBucket source = new MemoryBucket("posts");
    private final MemoryBucket published = new MemoryBucket("public");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pic.png              | source/_posts/pic.png         | source/_posts/pic.png",
                "pic.png              | source/_posts/hello/pic.png   | source/_posts/hello/pic.png",
                "./pic.png            | source/_posts/pic.png         | source/_posts/pic.png",
                "./pic.png            | source/_posts/hello/pic.png   | source/_posts/hello/pic.png",
                "hello/pic.png        | source/_posts/hello/pic.png   | source/_posts/hello/pic.png",
                "../images/pic.png    | source/images/pic.png         | source/images/pic.png",
                "/images/pic.png      | source/images/pic.png         | source/images/pic.png",
                "/images/a%20b.png#c  | source/images/a b.png         | source/images/a%20b.png#c",
                "img//./pic.png       | source/_posts/img/pic.png     | source/_posts/img/pic.png",
                "a%20b+c.png          | source/_posts/a b+c.png       | source/_posts/a%20b%2Bc.png",
                "图片.png             | source/_posts/图片.png        | source/_posts/%E5%9B%BE%E7%89%87.png",
                "%E5%9B%BE.png        | source/_posts/图.png          | source/_posts/%E5%9B%BE.png",
                "100%.png             | source/_posts/100%.png        | source/_posts/100%25.png",
                "images/pic.png       | source/images/pic.png         | source/images/pic.png",
                "images/pic.png       | images/pic.png                | images/pic.png",
                ".\\images\\pic.png    | source/_posts/images/pic.png  | source/_posts/images/pic.png",
                "..\\images\\pic.png   | source/images/pic.png         | source/images/pic.png",
                "..%5Cimages%5Cpic.png | source/images/pic.png        | source/images/pic.png",
                "\\images\\pic.png     | source/images/pic.png         | source/images/pic.png",
                "hello\\pic.png       | source/_posts/hello/pic.png   | source/_posts/hello/pic.png",
                "/../images/pic.png   | source/images/pic.png         | source/images/pic.png",
                "/../images/pic.png   | images/pic.png                | images/pic.png",
                "/source/images/p.png | source/images/p.png           | source/images/p.png",
                "../../../img/pic.png | source/img/pic.png            | source/img/pic.png",
                "pic.PNG?v=2#a        | source/_posts/pic.PNG         | source/_posts/pic.PNG?v=2#a",
            })
    void aPictureIsFoundBesideThePostOrInItsAssetFolder(String written, String key, String address) {
        upload(key);

        publish(HEAD + "<img src=\"" + written + "\">");

        assertThat(published.text(PAGE)).contains("<img src=\"/files/" + address + "\" alt=\"\" decoding=\"async\">");
        assertThat(record()).contains("\"images\":[\"/files/" + address + "\"]", "\"warnings\":[]");
    }

    @Test
    void aNameWithAccentsIsFoundInEitherOfItsSpellings() {
        upload("source/_posts/e\u0301te\u0301.png");

        publish(HEAD + "![](\u00e9t\u00e9.png)");

        assertThat(published.text(PAGE)).contains("src=\"/files/source/_posts/e%CC%81te%CC%81.png\"");
    }

    @Test
    void aBarePictureThatIsNotThereYetIsExpectedInTheAssetFolderWithAWarning() {
        publish(HEAD + "Text\n\nSee pic.png: ![](pic.png)");

        assertThat(published.text(PAGE)).contains("src=\"/files/source/_posts/hello/pic.png\"");
        assertThat(record())
                .contains("\"warnings\":[{\"line\":7,\"column\":18,\"message\":\"There is no `pic.png` yet,");
    }

    @Test
    void aPictureInAFolderThatIsNotThereYetIsExpectedWhereThePathSays() {
        publish(HEAD + "![](img/pic.png)");

        assertThat(published.text(PAGE)).contains("src=\"/files/source/_posts/img/pic.png\"");
        assertThat(record()).contains("There is no `img/pic.png` yet");
    }

    @Test
    void aPictureFromTheRootThatIsNotThereMayBeAnybodysAndStaysAsItIsWrittenWithAWarning() {
        publish(HEAD + "![](/images/pic.png)");

        assertThat(published.text(PAGE)).contains("src=\"/images/pic.png\"");
        assertThat(record()).contains("No file lies at `/images/pic.png`");
    }

    @Test
    void recordingsFilmsAndDocumentsAreFoundToo() {
        for (String name : new String[] {"a.mp3", "b.mp4", "c.jpg", "d.webm", "e.pdf"}) {
            upload("source/_posts/" + name);
        }

        publish(HEAD + """
                <audio src="a.mp3"></audio>

                <video src="b.mp4" poster="c.jpg"><source src="d.webm"></video>

                [paper](e.pdf#page=3)
                """);

        assertThat(published.text(PAGE))
                .contains("/files/source/_posts/a.mp3", "/files/source/_posts/b.mp4", "/files/source/_posts/c.jpg")
                .contains("/files/source/_posts/d.webm", "href=\"/files/source/_posts/e.pdf#page=3\"");
    }

    @Test
    void addressesOfPagesAndOfOtherSitesStayAsTheyAreWrittenAndAskNothing() {
        publish(HEAD
                + "[a](/2020/02/01/a/) ![](/files/a.png) ![](//a.example/a.png) ![](https://a.example/b.png)"
                + " [c](#c) [d](d.zip) [e](?e) [f](mailto:f@a.example)"
                + " [g](../_drafts/g.pdf) <a href=\"\\\\a.example\\h.png\">h</a>");

        assertThat(published.text(PAGE))
                .contains("href=\"/2020/02/01/a/\"", "src=\"/files/a.png\"", "src=\"//a.example/a.png\"")
                .contains("src=\"https://a.example/b.png\"", "href=\"#c\"", "href=\"d.zip\"")
                .contains("href=\"?e\"", "href=\"mailto:f@a.example\"", "../_drafts/g.pdf");
        assertThat(source.takeRequests()).containsExactly("GET " + KEY, "HEAD _theme/site.yml", "HEAD " + KEY);
    }

    @Test
    void anExcerptLeadsToTheSameFiles() {
        upload("source/_posts/pic.png");

        publish(HEAD.replace("title", "excerpt: <img src=pic.png>\ntitle") + "Text");
        assertThat(record())
                .contains(
                        "\"excerpt\":\"<img src=\\\"/files/source/_posts/pic.png\\\" alt=\\\"\\\" decoding=\\\"async\\\">\"");

        publish(HEAD + "![](pic.png)\n\n<!-- more -->\n\nText");
        assertThat(record())
                .contains(
                        "\"excerpt\":\"<p><img src=\\\"/files/source/_posts/pic.png\\\" alt=\\\"\\\" decoding=\\\"async\\\"></p>");
    }

    @Test
    void eachNeighbourIsAskedForOnce() {
        upload("source/_posts/pic.png");

        publish(HEAD + "![](pic.png) ![](pic.png) [a](a.md) [a](a.md#b)");

        assertThat(source.takeRequests())
                .containsExactly(
                        "GET " + KEY, "HEAD _theme/site.yml", "HEAD source/_posts/hello/pic.png", "HEAD " + KEY);
        assertThat(published.takeRequests())
                .containsOnlyOnce("HEAD files/source/_posts/hello/pic.png", "HEAD files/source/_posts/pic.png")
                .containsOnlyOnce("GET api/posts/source/_posts/a.md.json");
    }

    @Test
    void aPostThatNamesThousandsOfNeighboursIsDoneAllTheSame() {
        publish(HEAD
                + IntStream.range(0, 3000).mapToObj(i -> "![](" + i + ".png)").collect(Collectors.joining("\n\n")));

        assertThat(published.takeRequests())
                .filteredOn(request -> request.startsWith("HEAD files/"))
                .hasSizeLessThanOrEqualTo(1000);
        assertThat(record())
                .containsOnlyOnce("There is no `0.png` yet")
                .contains("And 999 more of this kind: `1.png`,");
    }

    @Test
    void aSiteBelowTheRootOfItsHostHasItsFilesAndPostsThereToo() {
        Site below = new Site(
                "Blog",
                URI.create("https://example.org/blog"),
                SITE.zone(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        upload("source/_posts/pic.png");
        source.drop(
                KEY, HEAD + "![](pic.png) [me](hello.md) [too](/_posts/hello.md) [page](/2020/hello/) [app](/app/)");

        new Reconciler(source, published, TestSite.of(below, ":year/:urlname/"), Clock.systemUTC())
                .reconcile("posts", KEY);

        assertThat(published.text("2020/hello/index.html"))
                .contains("src=\"/blog/files/source/_posts/pic.png\"", "href=\"/blog/2020/hello/\">me</a>")
                .contains("href=\"/blog/2020/hello/\">too</a>")
                .contains("href=\"/2020/hello/\">page</a>", "href=\"/app/\">app</a>");
    }

    private void upload(String key) {
        source.drop(key, "pixels");
        reconcile(key);
        source.takeRequests();
        published.takeRequests();
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
