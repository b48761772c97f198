package dev.bucketpress.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.storage.S3Bucket;
import dev.bucketpress.testing.MotoServer;
import dev.bucketpress.testing.S3Pair;
import dev.bucketpress.testing.S3Server;
import dev.bucketpress.testing.TestSite;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

/** S3's website hosting answers with a redirect where an object says so beside its bytes. */
class RedirectHeaderTest {

    @Test
    void whereAPostWasTheWebsiteOfS3SendsReadersToWhereItIs() throws Exception {
        // S3Proxy drops the header.
        try (MotoServer server = MotoServer.start();
                S3Client client = S3Server.client(server.endpoint())) {
            client.createBucket(request -> request.bucket("posts"));
            client.createBucket(request -> request.bucket("public"));
            S3Pair s3 = new S3Pair(client, "posts", "public");
            Reconciler reconciler = new Reconciler(
                    new S3Bucket("posts", client),
                    new S3Bucket("public", client),
                    TestSite.standard(),
                    Clock.systemUTC());

            s3.drop("hello.md", "---\npermalink: /one/\n---\n");
            reconciler.reconcile("posts", "hello.md");
            s3.drop("hello.md", "---\npermalink: /二/\n---\n");
            reconciler.reconcile("posts", "hello.md");

            assertThat(s3.publicHead("one/index.html").websiteRedirectLocation())
                    .isEqualTo("/%E4%BA%8C/");
            assertThat(s3.publicHead("二/index.html").websiteRedirectLocation()).isNull();
        }
    }
}
