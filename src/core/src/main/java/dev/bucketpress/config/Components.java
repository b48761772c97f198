package dev.bucketpress.config;

import dev.bucketpress.lists.ListLook;
import dev.bucketpress.lists.ListsReconciler;
import dev.bucketpress.look.ThemeFolder;
import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.post.PostReader;
import dev.bucketpress.publish.PostRenderer;
import dev.bucketpress.record.Records;
import dev.bucketpress.search.IndexOptions;
import dev.bucketpress.search.Levels;
import dev.bucketpress.search.TextsFile;
import dev.bucketpress.site.Extra;
import dev.bucketpress.site.Site;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.FolderBucket;
import dev.bucketpress.storage.S3Bucket;
import dev.bucketpress.theme.ListTheme;
import dev.bucketpress.theme.PageFeatures;
import dev.bucketpress.theme.PostTheme;
import io.quarkus.qute.Engine;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.s3.S3Client;

/** Constructs the parts of Bucketpress from its settings; with or without a container. */
public final class Components {

    private Components() {}

    /** @param s3 supplies the client; not called if both buckets are folders */
    public static Buckets buckets(CheckedSettings settings, Supplier<S3Client> s3) {
        return new Buckets(bucket(settings.source(), s3), bucket(settings.published(), s3));
    }

    private static Bucket bucket(BucketLocation location, Supplier<S3Client> s3) {
        return location instanceof BucketLocation.InFolder in
                ? new FolderBucket(in.folder())
                : new S3Bucket(location.eventName(), s3.get());
    }

    public static Records records(CheckedSettings settings) {
        return new Records(settings.site(), settings.extras());
    }

    public static PostRenderer renderer(CheckedSettings settings, Records records, Engine engine) {
        return new PostRenderer(
                settings.sources(),
                new PostReader(settings.site(), settings.permalink(), settings.scheduling()),
                new Markdown(settings.html(), settings.lineBreaks(), settings.videoHosts()),
                new PostTheme(engine, settings.site(), settings.identity(), settings.code())
                        .featuring(features(settings)),
                records,
                settings.maxPostBytes());
    }

    private static PageFeatures features(CheckedSettings settings) {
        return new PageFeatures(settings.search(), settings.extras().contains(Extra.STATISTICS));
    }

    private static Set<TextsFile> textsFiles(CheckedSettings settings) {
        Map<Extra, TextsFile> files = Map.of(Extra.SEARCH_XML, TextsFile.XML, Extra.SEARCH_JSON, TextsFile.JSON);
        return settings.extras().stream()
                .map(files::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** What posts and lists are to know of the theme folder, both of them together. */
    public static ThemeFolder themeFolder(CheckedSettings settings) {
        return new ThemeFolder(settings.sources().ownTheme(), Clock.systemUTC());
    }

    public static ListsReconciler lists(
            CheckedSettings settings, Records records, Buckets buckets, ThemeFolder folder, Engine engine) {
        Site site = settings.site();
        ListLook look = new ListLook(
                new ListTheme(engine, site, settings.identity(), settings.extras()).featuring(features(settings)),
                folder,
                buckets.source());
        return new ListsReconciler(
                buckets.published(),
                records,
                site,
                look,
                settings.search()
                        ? Optional.of(new IndexOptions(Levels.STANDARD, textsFiles(settings)))
                        : Optional.empty(),
                Clock.systemUTC(),
                settings.listRequests());
    }
}
