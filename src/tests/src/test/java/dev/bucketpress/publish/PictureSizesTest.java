package dev.bucketpress.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.record.UserMetadata;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.ContentHeaders;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages keep the places of pictures free, whichever of a post and its picture comes first. */
class PictureSizesTest {

    private static final String HEAD = "---\ndate: 2020-02-02\n---\n";
    private static final String PAGE = "2020/02/02/a/index.html";
    private static final String PICTURE = "a/pic.png";
    private static final String COPY = "files/a/pic.png";
    private static final String SIZED = "width=\"30\" height=\"20\"";

    private final MemoryBucket source = new MemoryBucket("posts");
    private final MemoryBucket published = new MemoryBucket("public");
    private final Reconciler reconciler = new Reconciler(
            source, published, TestSite.of(HtmlPolicy.SAFE), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), tries -> {});

    @Test
    void aPictureThatIsThereBeforeItsPostHasItsSizeOnThePage() {
        upload(png(30, 20));
        publish("![](pic.png)");

        assertThat(published.content(COPY).metadata()).containsEntry(UserMetadata.PICTURE_SIZE, "30x20");
        assertThat(page()).contains("<img src=\"/files/a/pic.png\" alt=\"\" " + SIZED + " decoding=\"async\">");
    }

    @Test
    void aPictureThatComesAfterItsPostBringsItsSizeAndAnEditBringsTheNewOne() {
        publish("![](pic.png)");
        assertThat(page()).doesNotContain("width=\"30\"");

        upload(png(30, 20));
        assertThat(page()).contains(SIZED);

        upload(png(300, 200));
        assertThat(page()).contains("width=\"300\" height=\"200\"");
    }

    /** Its own event is under way. */
    @Test
    void aPictureThatIsThereAndNotYetCopiedIsShownWithoutItsSizeUntilThen() {
        source.drop("pic.png", HexFormat.of().parseHex(png(30, 20)));
        publish("![](/pic.png)");
        assertThat(page()).contains("<img src=\"/files/pic.png\" alt=\"\" decoding=\"async\">");

        reconciler.reconcile("posts", "pic.png");

        assertThat(page()).contains("<img src=\"/files/pic.png\" alt=\"\" " + SIZED + " decoding=\"async\">");
    }

    @Test
    void aPictureWhoseSizeStaysTheSameLeavesThePostAsItIs() {
        upload(png(30, 20));
        publish("![](pic.png)");
        published.takeRequests();

        source.drop(PICTURE, png(30, 20) + "00");
        upload(png(30, 20) + "00");

        assertThat(published.takeRequests()).doesNotContain("PUT " + PAGE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<img src=pic.png width=15>                     | width=\"15\" alt=\"\" height=\"10\"",
                "<img src=pic.png height=10>                    | height=\"10\" alt=\"\" width=\"15\"",
                "<img src=pic.png width=7 height=7>             | width=\"7\" height=\"7\" alt=\"\" decoding",
                "<img src=pic.png width=50%>                    | style=\"width: 50%\" width=\"30\" height=\"20\"",
                "<img src=pic.png style=\"width: 50%\">         | style=\"width: 50%\" alt=\"\" width=\"30\" height=\"20\"",
                "<img src=pic.png style=\"height: 50px\">       | style=\"height: 50px\" alt=\"\" decoding",
                "<img src=pic.png srcset=\"b.png 2x\">          | 2x\" alt=\"\" decoding",
                "{% asset_img pic.png %}                        | width=\"30\" height=\"20\"",
                "{% asset_img pic.png 15 %}                     | width=\"15\" height=\"10\"",
                "{% asset_img pic.png 7 7 %}                    | width=\"7\" height=\"7\"",
            })
    void whatTheAuthorSaysOfASizeStaysAndTheRestFollows(String picture, String attributes) {
        upload(png(30, 20));
        publish(picture);

        assertThat(page()).contains(attributes);
    }

    @Test
    void allPicturesButTheFirstWaitUntilTheyAreNearUnlessTheAuthorSaysOtherwise() {
        publish("![](https://a.example/1.png) ![](https://a.example/2.png)"
                + " <img src=https://a.example/3.png loading=eager>");

        assertThat(page())
                .contains("<img src=\"https://a.example/1.png\" alt=\"\" decoding=\"async\">")
                .contains("<img src=\"https://a.example/2.png\" alt=\"\" loading=\"lazy\" decoding=\"async\">")
                .contains("3.png\" loading=\"eager\" alt=\"\" decoding=\"async\">");
    }

    /** Else a picture of a site that an earlier version published would never have a size. */
    @Test
    void aCopyOfAVersionThatKnewNoSizesIsMadeAgainAndBringsTheSize() {
        upload(png(30, 20));
        Content copy = published.content(COPY);
        Map<String, String> earlier = Map.of(
                UserMetadata.OWNER, new SourceKey(PICTURE).owner(),
                UserMetadata.ORIGINAL, copy.metadata().get(UserMetadata.ORIGINAL));
        published.put(
                COPY,
                new Content(
                        copy.bytes(), new ContentHeaders("image/png", copy.cacheControl(), Optional.empty(), earlier)),
                new Condition.Always());
        publish("![](pic.png)");
        assertThat(page()).doesNotContain("width=\"30\"");

        assertThat(upload(png(30, 20))).isInstanceOf(Outcome.Published.class);

        assertThat(page()).contains(SIZED);
        assertThat(upload(png(30, 20))).isInstanceOf(Outcome.Unchanged.class);
    }

    @ParameterizedTest
    @CsvSource({"''", "00", "89504e47"})
    void aFileThatOnlyHasThePicturesNameIsShownWithoutASizeAndCopiedOnce(String bytes) {
        upload(bytes);
        publish("![](pic.png)");

        assertThat(page()).contains("<img src=\"/files/a/pic.png\" alt=\"\" decoding=\"async\">");
        assertThat(upload(bytes)).isInstanceOf(Outcome.Unchanged.class);
    }

    /** The signature and the header of a PNG, in hexadecimal. */
    private static String png(int width, int height) {
        return "89504e470d0a1a0a0000000d49484452%08x%08x".formatted(width, height);
    }

    private Outcome upload(String hex) {
        source.drop(PICTURE, HexFormat.of().parseHex(hex));
        return reconciler.reconcile("posts", PICTURE);
    }

    private void publish(String body) {
        source.drop("a.md", HEAD + body);
        reconciler.reconcile("posts", "a.md");
    }

    private String page() {
        return published.text(PAGE);
    }
}
