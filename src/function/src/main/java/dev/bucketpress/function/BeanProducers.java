package dev.bucketpress.function;

import dev.bucketpress.config.Buckets;
import dev.bucketpress.config.CheckedSettings;
import dev.bucketpress.config.Components;
import dev.bucketpress.config.InvalidSetting;
import dev.bucketpress.config.Settings;
import dev.bucketpress.lambda.EventProcessor;
import dev.bucketpress.lists.ListsReconciler;
import dev.bucketpress.look.ThemeFolder;
import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.record.Records;
import dev.bucketpress.storage.S3Clients;
import dev.bucketpress.telemetry.ConsoleRunLog;
import dev.bucketpress.telemetry.JsonRunLog;
import dev.bucketpress.telemetry.RunLog;
import io.quarkus.qute.Engine;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Produces the beans of the function. */
@Singleton
class BeanProducers {

    /** Makes the reconciler at start-up, so that a wrong setting ends the start rather than the first event. */
    void start(
            @Observes StartupEvent event,
            Instance<Reconciler> reconciler,
            @ConfigProperty(name = "aws.lambda.runtime.api") Optional<String> runtimeApi) {
        try {
            reconciler.get();
        } catch (InvalidSetting e) {
            if (LaunchMode.current() == LaunchMode.NORMAL) {
                new FailedStart(e, Clock.systemUTC()).end(runtimeApi);
            }
            throw e;
        }
    }

    @Produces
    @Singleton
    CheckedSettings checked(Settings settings) {
        return CheckedSettings.of(settings);
    }

    /** The client that Quarkus configures, with what Quarkus has no setting for. */
    @Produces
    @Singleton
    S3Client s3(S3ClientBuilder configured) {
        return S3Clients.of(configured);
    }

    @Produces
    @Singleton
    Buckets buckets(CheckedSettings settings, Instance<S3Client> s3) {
        return Components.buckets(settings, s3::get);
    }

    @Produces
    @Singleton
    Records records(CheckedSettings settings) {
        return Components.records(settings);
    }

    @Produces
    @Singleton
    ThemeFolder themeFolder(CheckedSettings settings) {
        return Components.themeFolder(settings);
    }

    @Produces
    @Singleton
    Reconciler reconciler(
            CheckedSettings settings, Buckets buckets, Records records, ThemeFolder folder, Engine engine) {
        return new Reconciler(
                buckets.source(),
                buckets.published(),
                Components.renderer(settings, records, engine),
                folder,
                Clock.systemUTC());
    }

    /** Lazy: created at the first event of a record. */
    @Produces
    @Singleton
    ListsReconciler lists(
            CheckedSettings settings, Buckets buckets, Records records, ThemeFolder folder, Engine engine) {
        return Components.lists(settings, records, buckets, folder, engine);
    }

    /** JSON lines for CloudWatch in production; plain lines for people in dev mode and tests. */
    @Produces
    @Singleton
    RunLog runLog(@ConfigProperty(name = "aws.lambda.function.name") Optional<String> function) {
        return LaunchMode.current() == LaunchMode.NORMAL
                ? new JsonRunLog(System.out, Clock.systemUTC(), function)
                : new ConsoleRunLog();
    }

    @Produces
    @Singleton
    EventProcessor eventProcessor(
            CheckedSettings settings, Reconciler reconciler, Instance<ListsReconciler> lists, RunLog runLog) {
        return new EventProcessor(reconciler, lists::get, runLog, Clock.systemUTC(), settings.parallel());
    }
}
