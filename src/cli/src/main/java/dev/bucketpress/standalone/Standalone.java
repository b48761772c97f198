package dev.bucketpress.standalone;

import dev.bucketpress.config.Buckets;
import dev.bucketpress.config.CheckedSettings;
import dev.bucketpress.config.Components;
import dev.bucketpress.config.Settings;
import dev.bucketpress.lists.ListsReconciler;
import dev.bucketpress.look.ThemeFolder;
import dev.bucketpress.publish.PostRenderer;
import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.record.Records;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.BucketUnavailable;
import dev.bucketpress.storage.S3Clients;
import io.quarkus.qute.Engine;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * The parts of Bucketpress, made by the function's settings without its container: for the commands that people run.
 * Not in the production artefact.
 */
public record Standalone(Buckets buckets, PostRenderer renderer, ThemeFolder themeFolder, ListsReconciler lists) {

    /** Above the settings of the environment (300) and of system properties (400). */
    private static final int ORDINAL = 1000;

    /**
     * Reads the settings where the function does.
     *
     * @param settings take precedence over those, by their names
     * @throws InvalidSetting for all settings that are missing or malformed
     * @throws BucketUnavailable where a bucket is in S3 and no setting says in which region
     */
    public static Standalone of(Map<String, String> settings) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDefaultSources()
                .withSources(new PropertiesConfigSource(settings, "given", ORDINAL))
                .withMapping(Settings.class)
                .withValidateUnknown(false)
                .build();
        CheckedSettings checked = CheckedSettings.of(config.getConfigMapping(Settings.class));
        Buckets buckets = Components.buckets(checked, () -> s3(config));
        Engine engine = TemplateEngine.create();
        Records records = Components.records(checked);
        ThemeFolder folder = Components.themeFolder(checked);
        return new Standalone(
                buckets,
                Components.renderer(checked, records, engine),
                folder,
                Components.lists(checked, records, buckets, folder, engine));
    }

    /**
     * What publishes a folder of posts: one that is called {@code source} is Hexo's.
     *
     * @param source the source bucket over the folder
     */
    public Reconciler reconcilerOf(Path posts, Bucket source, Bucket published) {
        PostRenderer its = posts.endsWith("source") ? renderer.ofSourceFolder() : renderer;
        return new Reconciler(source, published, its, themeFolder, Clock.systemUTC());
    }

    /** A client like the one that the container makes by the settings in {@code application.properties}. */
    private static S3Client s3(SmallRyeConfig config) {
        S3ClientBuilder client = S3Client.builder()
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(1))
                        .socketTimeout(Duration.ofMinutes(1))
                        .build())
                .forcePathStyle(config.getOptionalValue("quarkus.s3.path-style-access", Boolean.class)
                        .orElse(false))
                .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false))
                .overrideConfiguration(behaviour -> behaviour.apiCallAttemptTimeout(Duration.ofSeconds(5)));
        config.getOptionalValue("quarkus.s3.endpoint-override", URI.class).ifPresent(client::endpointOverride);
        config.getOptionalValue("quarkus.s3.aws.region", String.class)
                .map(Region::of)
                .ifPresent(client::region);
        try {
            return S3Clients.of(client);
        } catch (SdkClientException e) {
            throw new BucketUnavailable("no client of S3 can be made: " + e.getMessage(), e);
        }
    }
}
