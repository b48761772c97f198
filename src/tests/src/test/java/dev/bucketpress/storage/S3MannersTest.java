package dev.bucketpress.storage;

import dev.bucketpress.testing.FaultProxy;
import dev.bucketpress.testing.FaultProxy.Manner;
import dev.bucketpress.testing.FaultProxy.Script;
import dev.bucketpress.testing.OpaqueEtags;
import dev.bucketpress.testing.S3Manners;
import dev.bucketpress.testing.S3Server;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import software.amazon.awssdk.services.s3.S3Client;

/** Buckets of servers that answer in other manners than S3Proxy: as S3 does, or as others with its protocol do. */
class S3MannersTest {

    abstract static class MannerContract extends BucketContract {

        private final S3Server server = S3Server.shared();
        private final FaultProxy proxy = new FaultProxy(server.endpoint());
        private final S3Client client = S3Server.client(proxy.open(Script.answering(manner())));

        abstract Manner manner();

        @Override
        Bucket emptyBucket() {
            return new S3Bucket(server.newBucket("manners"), client);
        }

        @Override
        Bucket otherBucket() {
            return emptyBucket();
        }

        @AfterEach
        void close() throws IOException {
            client.close();
            proxy.close();
        }
    }

    @Nested
    class WhoseBodiesEndWithTheirChecksum extends MannerContract {
        @Override
        Manner manner() {
            return S3Manners.appendingChecksums();
        }
    }

    @Nested
    class WhoseEtagsAreNoHashes extends MannerContract {
        @Override
        Manner manner() {
            return new OpaqueEtags();
        }
    }

    @Nested
    class WhoseListsHaveTwoKeysAPage extends MannerContract {
        @Override
        Manner manner() {
            return S3Manners.listingInPagesOf(2);
        }
    }

    @Nested
    class WhoRefuseChunkedBodies extends MannerContract {
        @Override
        Manner manner() {
            return S3Manners.refusingChunks();
        }
    }
}
