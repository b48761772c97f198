package dev.bucketpress.storage;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bucketpress.testing.S3MockServer;
import dev.bucketpress.testing.S3Server;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

/** Buckets of a server that nobody of S3Proxy or moto wrote. */
@Tag("slow")
class S3MockTest extends BucketContract {

    private static S3MockServer server;
    private static S3Client client;

    @BeforeAll
    static void startServer() throws IOException {
        server = S3MockServer.start();
        client = S3Server.client(server.endpoint());
    }

    @AfterAll
    static void stopServer() {
        if (server != null) {
            server.close();
        }
    }

    @Override
    Bucket emptyBucket() {
        String name = "mock-" + UUID.randomUUID();
        client.createBucket(request -> request.bucket(name));
        return new S3Bucket(name, client);
    }

    @Override
    Bucket otherBucket() {
        return emptyBucket();
    }

    /** S3Mock gives a copy the type and the encoding of its original, whatever it is asked for: the one thing it does not do as S3. */
    @Test
    @Override
    void aCopyHasATypeAndAnEncodingOfItsOwn() {
        assertThatThrownBy(super::aCopyHasATypeAndAnEncodingOfItsOwn).isInstanceOf(AssertionError.class);
    }
}
