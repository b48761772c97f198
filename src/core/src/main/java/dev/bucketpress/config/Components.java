package dev.bucketpress.config;

import dev.bucketpress.lists.ListsReconciler;
import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.post.PostReader;
import dev.bucketpress.publish.PostRenderer;
import dev.bucketpress.record.Records;
import dev.bucketpress.site.Site;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.FolderBucket;
import dev.bucketpress.storage.S3Bucket;
import dev.bucketpress.theme.ListTheme;
import dev.bucketpress.theme.PostTheme;
import io.quarkus.qute.Engine;
import java.time.Clock;
import java.util.function.Supplier;
import software.amazon.awssdk.services.s3.S3Client;

/** Makes the parts of Bucketpress by its settings, in the function's container and outside it. */
public final class Components {

    private Components() {}

    /** @param s3 is asked for a client only where a bucket is in S3 */
    public static Buckets buckets(CheckedSettings settings, Supplier<S3Client> s3) {
        return new Buckets(bucket(settings.source(), s3), bucket(settings.publicPlace(), s3));
    }

    private static Bucket bucket(BucketLocation location, Supplier<S3Client> s3) {
        return location instanceof BucketLocation.InFolder in
                ? new FolderBucket(in.folder())
                : new S3Bucket(location.eventName(), s3.get());
    }

    public static Records records(CheckedSettings settings) {
        return new Records(settings.site());
    }

    public static PostRenderer renderer(CheckedSettings settings, Records records, Engine engine) {
        return new PostRenderer(
                new PostReader(settings.site(), settings.permalink()),
                new Markdown(settings.html(), settings.videoHosts()),
                new PostTheme(engine, settings.site()),
                records,
                settings.maxPostBytes());
    }

    /** Needs the public bucket alone. */
    public static ListsReconciler lists(CheckedSettings settings, Records records, Bucket published, Engine engine) {
        Site site = settings.site();
        return new ListsReconciler(
                published, records, site, new ListTheme(engine, site), Clock.systemUTC(), settings.parallel());
    }
}
