package dev.bucketpress.settings;

import dev.bucketpress.bucket.BucketUnavailable;
import dev.bucketpress.bucket.Retries;
import dev.bucketpress.bucket.SmallUploads;
import dev.bucketpress.lists.Lists;
import dev.bucketpress.press.Workshop;
import io.quarkus.qute.Engine;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * The rooms put together by the function's settings, without its container: for commands that people run. Not in the
 * production artefact.
 */
public record Standalone(Buckets buckets, Workshop workshop, Lists lists) {

    /** Above the settings of the environment and of system properties. */
    private static final int FIRST = 1000;

    /**
     * Reads the settings where the function does.
     *
     * @param settings what goes before them, by their names
     * @throws InvalidSetting for the first setting that is missing or malformed
     * @throws BucketUnavailable where a bucket is in S3 and nobody says in which region
     */
    public static Standalone of(Map<String, String> settings) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDefaultSources()
                .withSources(new PropertiesConfigSource(settings, "given", FIRST))
                .withMapping(Settings.class)
                .withValidateUnknown(false)
                .build();
        CheckedSettings checked = CheckedSettings.of(config.getConfigMapping(Settings.class));
        Buckets buckets = Wiring.buckets(checked, () -> s3(config));
        Engine engine = PlainEngine.create();
        return new Standalone(
                buckets, Wiring.workshop(checked, engine), Wiring.lists(checked, buckets.published(), engine));
    }

    /** The client that the container makes by the settings in {@code application.properties}. */
    private static S3Client s3(SmallRyeConfig config) {
        S3ClientBuilder client = S3Client.builder()
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(1))
                        .socketTimeout(Duration.ofMinutes(1))
                        .build())
                .forcePathStyle(config.getOptionalValue("quarkus.s3.path-style-access", Boolean.class)
                        .orElse(false))
                .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false))
                .overrideConfiguration(Retries.in(ClientOverrideConfiguration.builder()
                        .addExecutionInterceptor(new SmallUploads())
                        .apiCallAttemptTimeout(Duration.ofSeconds(5))
                        .build()));
        config.getOptionalValue("quarkus.s3.endpoint-override", URI.class).ifPresent(client::endpointOverride);
        config.getOptionalValue("quarkus.s3.aws.region", String.class)
                .map(Region::of)
                .ifPresent(client::region);
        try {
            return client.build();
        } catch (SdkClientException e) {
            throw new BucketUnavailable("no client of S3 can be made: " + e.getMessage(), e);
        }
    }
}
