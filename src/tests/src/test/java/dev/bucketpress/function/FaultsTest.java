package dev.bucketpress.function;

import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.run.TransientFailure;
import dev.bucketpress.storage.NoExpectContinue;
import dev.bucketpress.storage.RetryPolicy;
import dev.bucketpress.storage.S3Bucket;
import dev.bucketpress.testing.S3Pair;
import dev.bucketpress.testing.TestSite;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The reconciler between two buckets of S3. */
@Tag("slow")
class FaultsTest extends FaultContract {

    private S3Pair buckets;
    private S3Client client;
    private Reconciler reconciler;

    @Override
    void begin(S3Pair pair, String endpoint) {
        buckets = pair;
        client = S3Client.builder()
                .endpointOverride(URI.create(endpoint))
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClient(
                        UrlConnectionHttpClient.builder().socketTimeout(SOCKET).build())
                .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false))
                .overrideConfiguration(RetryPolicy.in(ClientOverrideConfiguration.builder()
                        .apiCallAttemptTimeout(ATTEMPT)
                        .addExecutionInterceptor(new NoExpectContinue())
                        .build()))
                .build();
        reconciler = new Reconciler(
                new S3Bucket(pair.source(), client),
                new S3Bucket(pair.published(), client),
                TestSite.standard(),
                Clock.systemUTC());
    }

    @Override
    String reconcile(String key, Duration left) {
        try {
            return reconciler.reconcile(buckets.source(), key, left).outcome().word();
        } catch (TransientFailure e) {
            return AGAIN;
        }
    }

    @Override
    void end() {
        client.close();
    }
}
