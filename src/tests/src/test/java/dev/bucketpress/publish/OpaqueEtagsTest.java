package dev.bucketpress.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.lists.ListsReconciler;
import dev.bucketpress.run.RunResult;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.S3Bucket;
import dev.bucketpress.testing.FaultProxy;
import dev.bucketpress.testing.FaultProxy.Script;
import dev.bucketpress.testing.OpaqueEtags;
import dev.bucketpress.testing.S3Pair;
import dev.bucketpress.testing.S3Server;
import dev.bucketpress.testing.TestSite;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

/** Posts, files and lists between buckets whose ETags are no hashes, as those that a key of KMS encrypts. */
class OpaqueEtagsTest {

    private static final String POST = "---\ndate: 2020-02-02\n---\n![](pic.png) %s\n";

    private final S3Server server = S3Server.shared();
    private final FaultProxy proxy = new FaultProxy(server.endpoint());
    private final S3Client client = S3Server.client(proxy.open(Script.answering(new OpaqueEtags())));
    private final S3Pair s3 = new S3Pair(client, server.newBucket("posts"), server.newBucket("public"));
    private final S3Bucket published = new S3Bucket(s3.published(), client);
    private final Reconciler reconciler =
            new Reconciler(new S3Bucket(s3.source(), client), published, TestSite.standard(), Clock.systemUTC());
    private final ListsReconciler lists = TestSite.lists(published);

    @AfterEach
    void close() throws IOException {
        client.close();
        proxy.close();
    }

    @Test
    void aPostItsFileAndItsListsArePublishedLeftAloneEditedAndWithdrawn() {
        s3.drop("post.md", POST.formatted("first"));
        s3.drop("pic.png", "pixels");
        assertThat(outcomes()).containsExactly("published", "published", "listed");
        assertThat(outcomes()).containsExactly("unchanged", "unchanged", "unchanged");

        s3.drop("post.md", POST.formatted("second"));
        s3.drop("pic.png", "other pixels");
        assertThat(outcomes()).containsExactly("published", "published", "listed");
        assertThat(s3.publicText("2020/02/02/post/index.html")).contains("second");
        assertThat(s3.publicText("files/pic.png")).isEqualTo("other pixels");

        s3.remove("post.md");
        s3.remove("pic.png");
        assertThat(outcomes()).containsExactly("withdrawn", "withdrawn", "listed");
        assertThat(s3.publicKeys()).doesNotContain("2020/02/02/post/index.html", "files/pic.png");
    }

    private List<String> outcomes() {
        return List.of(
                word(reconciler.reconcile(s3.source(), "post.md", Reconciler.USUAL_TIME)),
                word(reconciler.reconcile(s3.source(), "pic.png", Reconciler.USUAL_TIME)),
                word(lists.reconcile(List.of(new SourceKey("post.md")), Reconciler.USUAL_TIME)
                        .get(0)));
    }

    private static String word(RunResult result) {
        return result.outcome().word();
    }
}
