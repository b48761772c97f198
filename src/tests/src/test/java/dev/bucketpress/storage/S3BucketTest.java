package dev.bucketpress.storage;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bucketpress.testing.S3Server;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class S3BucketTest extends BucketContract {

    private final S3Server server = S3Server.shared();

    @Override
    Bucket emptyBucket() {
        return new S3Bucket(server.newBucket("contract"), server.client());
    }

    @Override
    Bucket otherBucket() {
        return emptyBucket();
    }

    @Test
    void aBucketThatDoesNotExistIsNotAnEmptyOne() {
        Bucket bucket = new S3Bucket("no-such-bucket", server.client());

        assertThatThrownBy(() -> bucket.get("a.md", 100))
                .isInstanceOf(BucketUnavailable.class)
                .hasMessageContaining("GET a.md in bucket no-such-bucket");
    }

    @Test
    void noRequestIsMadeAfterTheDeadline() {
        Bucket bucket = emptyBucket().within(Deadline.in(Duration.ZERO));

        assertThatThrownBy(() -> bucket.put("a.md", Content.of(new byte[0], "text/plain"), new Condition.Always()))
                .isInstanceOf(BucketUnavailable.class)
                .hasMessageContaining("no time left");
    }
}
