package dev.bucketpress.settings;

import dev.bucketpress.bucket.Bucket;
import dev.bucketpress.bucket.FolderBucket;
import dev.bucketpress.bucket.Retries;
import dev.bucketpress.bucket.S3Bucket;
import dev.bucketpress.intake.Desk;
import dev.bucketpress.lists.Lists;
import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.post.PostReader;
import dev.bucketpress.post.Site;
import dev.bucketpress.press.Press;
import dev.bucketpress.press.Workshop;
import dev.bucketpress.record.Records;
import dev.bucketpress.report.Journal;
import dev.bucketpress.report.JsonJournal;
import dev.bucketpress.report.PlainJournal;
import dev.bucketpress.theme.ListTheme;
import dev.bucketpress.theme.Theme;
import io.quarkus.qute.Engine;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Puts the rooms together. */
@Singleton
class Wiring {

    /** Nothing waits for the first event: what is wrong with the settings is said at start-up. */
    void start(@Observes StartupEvent event, Press press) {
        // Having been given a press is all.
    }

    @Produces
    @Singleton
    CheckedSettings checked(Settings settings) {
        return CheckedSettings.of(settings);
    }

    /** The client that Quarkus' settings describe, and how often it tries again, for which there is no setting. */
    @Produces
    @Singleton
    S3Client s3(S3ClientBuilder described) {
        return described
                .overrideConfiguration(Retries.in(described.overrideConfiguration()))
                .build();
    }

    @Produces
    @Singleton
    Buckets buckets(CheckedSettings settings, Instance<S3Client> s3) {
        return buckets(settings, s3::get);
    }

    static Buckets buckets(CheckedSettings settings, Supplier<S3Client> s3) {
        return new Buckets(bucket(settings.source(), s3), bucket(settings.publicPlace(), s3));
    }

    private static Bucket bucket(BucketPlace place, Supplier<S3Client> s3) {
        return place instanceof BucketPlace.InFolder in
                ? new FolderBucket(in.folder())
                : new S3Bucket(place.eventName(), s3.get());
    }

    @Produces
    @Singleton
    Press press(CheckedSettings settings, Buckets buckets, Engine engine) {
        return new Press(buckets.source(), buckets.published(), workshop(settings, engine), Clock.systemUTC());
    }

    static Workshop workshop(CheckedSettings settings, Engine engine) {
        return new Workshop(
                new PostReader(settings.site(), settings.permalink()),
                new Markdown(settings.html(), settings.videoHosts()),
                new Theme(engine, settings.site()),
                new Records(settings.site()),
                settings.maxPostBytes());
    }

    /** Made when a record is looked at for the first time. */
    @Produces
    @Singleton
    Lists lists(CheckedSettings settings, Buckets buckets, Engine engine) {
        return lists(settings, buckets.published(), engine);
    }

    static Lists lists(CheckedSettings settings, Bucket published, Engine engine) {
        Site site = settings.site();
        return new Lists(
                published,
                new Records(site),
                site,
                new ListTheme(engine, site),
                Clock.systemUTC(),
                settings.parallel());
    }

    /** People read along in dev mode and tests; Lambda's lines are read by programs. */
    @Produces
    @Singleton
    Journal journal(@ConfigProperty(name = "aws.lambda.function.name") Optional<String> function) {
        return LaunchMode.current() == LaunchMode.NORMAL
                ? new JsonJournal(System.out, Clock.systemUTC(), function)
                : new PlainJournal();
    }

    @Produces
    @Singleton
    Desk desk(CheckedSettings settings, Press press, Instance<Lists> lists, Journal journal) {
        return new Desk(press, lists::get, journal, Clock.systemUTC(), settings.parallel());
    }
}
