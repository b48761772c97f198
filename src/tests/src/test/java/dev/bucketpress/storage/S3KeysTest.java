package dev.bucketpress.storage;

import dev.bucketpress.testing.MotoServer;
import dev.bucketpress.testing.S3Server;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import software.amazon.awssdk.services.s3.S3Client;

/** In moto, since S3Proxy keeps its objects in a file system, and cannot hold these keys itself. */
@Tag("slow")
class S3KeysTest extends KeyContract {

    private static MotoServer server;
    private static S3Client client;

    @BeforeAll
    static void startServer() throws IOException {
        server = MotoServer.start();
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
        String name = "keys-" + UUID.randomUUID();
        client.createBucket(request -> request.bucket(name));
        return new S3Bucket(name, client);
    }
}
