package dev.bucketpress.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.site.Site;
import dev.bucketpress.testing.TestSite;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What other sites show of a link to a post. */
class LinkPreviewTest {

    @ParameterizedTest
    @CsvSource({
        "https://pictures.example/a.png, https://pictures.example/a.png",
        "//pictures.example/a.png, https://pictures.example/a.png",
        "/files/a.png, https://blog.example.org/files/a.png",
        "/files/图.png, https://blog.example.org/files/%E5%9B%BE.png",
    })
    void thePictureOfAPreviewHasAnAbsoluteUrl(String written, String url) {
        assertThat(RenderedPage.of(TestSite.SITE, "![](not-there.png) ![](" + written + ")", "title: x"))
                .contains("<meta property=\"og:image\" content=\"" + url + "\">")
                .contains("<meta name=\"twitter:card\" content=\"summary_large_image\">");
    }

    @Test
    void aPictureOfASiteBelowAFolderIsOnItsHost() {
        Site below = new Site(
                "x",
                URI.create("https://example.org:8443/blog"),
                TestSite.SITE.zone(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(RenderedPage.of(below, "![](/blog/files/a.png)", "title: x"))
                .contains("<meta property=\"og:image\" content=\"https://example.org:8443/blog/files/a.png\">");
    }

    @ParameterizedTest
    @CsvSource({"cover", "thumbnail", "banner", "index_img"})
    void aCoverGoesBeforeThePicturesOfTheBody(String key) {
        assertThat(RenderedPage.of(
                        TestSite.SITE,
                        "![](https://pictures.example/body.png)",
                        key + ": https://pictures.example/cover.png"))
                .contains("<meta property=\"og:image\" content=\"https://pictures.example/cover.png\">");
    }

    @Test
    void whatNobodyCanOpenIsNoPicture() {
        assertThat(RenderedPage.of(
                        TestSite.SITE,
                        "![](data:image/gif;base64,AAAA) <img src=\"https://[/a.png\"> <img src=\"a b.png\">",
                        "cover: false",
                        "thumbnail: [1]"))
                .doesNotContain("og:image")
                .contains("<meta name=\"twitter:card\" content=\"summary\">");
    }

    @Test
    void aPostWithoutWordsIsDescribedByItsTitle() {
        Site bare = new Site(
                "x", TestSite.SITE.url(), TestSite.SITE.zone(), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(RenderedPage.of(bare, "---", "title: Silence"))
                .contains("<meta name=\"description\" content=\"Silence\">");
    }
}
