package dev.bucketpress.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.record.UserMetadata;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.Sha256;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Media files, each with one copy that exists exactly while the original does. */
class MediaReconcilerTest {

    private static final String KEY = "source/_posts/hello/图 1.png";
    private static final String REFERRERS =
            "LIST api/referrers/" + Sha256.of(KEY.getBytes(StandardCharsets.UTF_8)) + "/";
    private static final String COPY = "files/source/_posts/hello/图 1.png";

    private final MemoryBucket source = new MemoryBucket("posts");
    private final MemoryBucket published = new MemoryBucket("public");

    @Test
    void aFileIsCopiedUnderItsOwnKeyWithATypeAndItsOwner() {
        source.drop(KEY, "pixels");

        assertThat(reconcile(KEY))
                .isEqualTo(new Outcome.Published(KEY, "/files/source/_posts/hello/%E5%9B%BE%201.png"));

        Content copy = published.content(COPY);
        assertThat(copy.bytes()).asString().isEqualTo("pixels");
        assertThat(copy.contentType()).isEqualTo("image/png");
        assertThat(copy.cacheControl()).contains("public, max-age=0, s-maxage=5");
        assertThat(copy.metadata()).containsKeys(UserMetadata.OWNER, UserMetadata.ORIGINAL);
        assertThat(published.keys()).containsExactly(COPY);
    }

    @Test
    void theCopyOfAPictureTakesSevenRequestsAndOnlyItsBeginningIsDownloaded() {
        source.drop(KEY, "pixels");

        reconcile(KEY);

        // The GET is the copying bucket's own.
        assertThat(source.takeRequests())
                .containsExactly("HEAD " + KEY, "GET the beginning of " + KEY, "GET " + KEY, "HEAD " + KEY);
        assertThat(published.takeRequests()).containsExactly("HEAD " + COPY, "COPY " + COPY, "PUT " + COPY, REFERRERS);
    }

    @Test
    void theCopyOfARecordingTakesSixRequestsAndNoDownload() {
        source.drop("a.mp3", "sound");

        reconcile("a.mp3");

        assertThat(source.takeRequests()).containsExactly("HEAD a.mp3", "GET a.mp3", "HEAD a.mp3");
        assertThat(published.takeRequests()).hasSize(4);
    }

    @Test
    void aSecondDeliveryTakesThreeReadsAndWritesNothing() {
        publish();

        assertThat(reconcile(KEY)).isEqualTo(new Outcome.Unchanged(KEY));
        assertThat(source.takeRequests()).containsExactly("HEAD " + KEY);
        assertThat(published.takeRequests()).containsExactly("HEAD " + COPY, REFERRERS);
    }

    @Test
    void aFileThatChangesIsCopiedAgain() {
        publish();
        source.drop(KEY, "other pixels");

        assertThat(reconcile(KEY)).isInstanceOf(Outcome.Published.class);
        assertThat(published.text(COPY)).isEqualTo("other pixels");
    }

    @Test
    void theCopyOfADeletedFileIsRemoved() {
        publish();
        source.remove(KEY);

        assertThat(reconcile(KEY)).isEqualTo(new Outcome.Withdrawn(KEY, "it is not in the bucket"));
        assertThat(published.keys()).isEmpty();
        assertThat(reconcile(KEY)).isEqualTo(new Outcome.Ignored(KEY, "it is not in the bucket"));
    }

    @Test
    void aFileThatChangesWhileItIsCopiedIsCopiedAgain() {
        source.drop(KEY, "pixels");
        published.onceAfter("PUT " + COPY, () -> source.drop(KEY, "other pixels"));

        assertThat(reconcile(KEY)).isInstanceOf(Outcome.Published.class);
        assertThat(published.text(COPY)).isEqualTo("other pixels");
    }

    @Test
    void aFileThatIsDeletedWhileItIsCopiedLeavesNoCopy() {
        source.drop(KEY, "pixels");
        published.onceAfter("PUT " + COPY, () -> source.remove(KEY));

        assertThat(reconcile(KEY)).isInstanceOf(Outcome.Withdrawn.class);
        assertThat(published.keys()).isEmpty();
    }

    @Test
    void aFileThatComesBackWhileItsCopyIsRemovedIsCopied() {
        publish();
        source.remove(KEY);
        published.onceAfter("DELETE " + COPY, () -> source.drop(KEY, "pixels again"));

        assertThat(reconcile(KEY)).isInstanceOf(Outcome.Published.class);
        assertThat(published.text(COPY)).isEqualTo("pixels again");
    }

    @Test
    void theFilesOfADraftAreNotPublic() {
        source.drop("_drafts/idea/pic.png", "pixels");

        assertThat(reconcile("_drafts/idea/pic.png"))
                .isEqualTo(new Outcome.Ignored("_drafts/idea/pic.png", "it is a draft's"));
        assertThat(published.keys()).isEmpty();
    }

    @Test
    void anObjectThatBucketpressDidNotWriteIsNeitherReplacedNorRemoved() {
        published.drop(COPY, "mine");
        source.drop(KEY, "pixels");

        assertThat(reconcile(KEY).problem())
                .hasValueSatisfying(why -> assertThat(why)
                        .contains("`" + COPY + "` in the public bucket was not written by Bucketpress."));
        source.remove(KEY);
        assertThat(reconcile(KEY)).isInstanceOf(Outcome.Ignored.class);
        assertThat(published.text(COPY)).isEqualTo("mine");
    }

    @Test
    void aKeyThatIsTooLongForACopyIsRejected() {
        String key = "a".repeat(1015) + ".png";
        source.drop(key, "pixels");

        assertThat(reconcile(key).problem())
                .hasValueSatisfying(why -> assertThat(why).contains("too long"));
    }

    @ParameterizedTest
    @CsvSource({
        "a.PNG, image/png",
        "a.jpg, image/jpeg",
        "a.jpeg, image/jpeg",
        "a.gif, image/gif",
        "a.webp, image/webp",
        "a.avif, image/avif",
        "a.mp3, audio/mpeg",
        "a.m4a, audio/mp4",
        "a.ogg, audio/ogg",
        "a.mp4, video/mp4",
        "a.webm, video/webm",
        "a.pdf, application/pdf",
    })
    void aTypeFollowsFromTheName(String key, String type) {
        source.put(key, Content.of(new byte[0], "text/html"), new Condition.Always());

        reconcile(key);

        assertThat(published.content("files/" + key).contentType()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a.svg", "a.html", "a.js", "a.zip", "a.png~", ".a.png", "_other/a.png", ".git/a.png", "png", "a"
            })
    void otherKindsOfFilesAreIgnoredWithoutARequest(String key) {
        source.drop(key, "anything");

        assertThat(reconcile(key)).isEqualTo(new Outcome.NotAPost(key));
        assertThat(source.takeRequests()).isEmpty();
        assertThat(published.takeRequests()).isEmpty();
    }

    @Test
    void trustedAuthorsMayPublishImagesThatCanContainScripts() {
        source.drop("a.svg", "<svg/>");

        new Reconciler(source, published, TestSite.of(HtmlPolicy.TRUSTED), Clock.systemUTC())
                .reconcile("posts", "a.svg");

        assertThat(published.content("files/a.svg").contentType()).isEqualTo("image/svg+xml");
    }

    private void publish() {
        source.drop(KEY, "pixels");
        reconcile(KEY);
        source.takeRequests();
        published.takeRequests();
    }

    private Outcome reconcile(String key) {
        return new Reconciler(source, published, TestSite.standard(), Clock.systemUTC()).reconcile("posts", key);
    }
}
