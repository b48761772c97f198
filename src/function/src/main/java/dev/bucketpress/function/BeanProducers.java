package dev.bucketpress.function;

import dev.bucketpress.config.Buckets;
import dev.bucketpress.config.CheckedSettings;
import dev.bucketpress.config.Components;
import dev.bucketpress.config.Settings;
import dev.bucketpress.lambda.EventProcessor;
import dev.bucketpress.lists.ListsReconciler;
import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.record.Records;
import dev.bucketpress.storage.RetryPolicy;
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

/** Makes the beans of the function. */
@Singleton
class BeanProducers {

    /** Nothing waits for the first event: what is wrong with the settings is said at start-up. */
    void start(@Observes StartupEvent event, Reconciler reconciler) {
        // That there is one is all.
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
                .overrideConfiguration(RetryPolicy.in(described.overrideConfiguration()))
                .build();
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
    Reconciler reconciler(CheckedSettings settings, Buckets buckets, Records records, Engine engine) {
        return new Reconciler(
                buckets.source(),
                buckets.published(),
                Components.renderer(settings, records, engine),
                Clock.systemUTC());
    }

    /** Made when a record is looked at for the first time. */
    @Produces
    @Singleton
    ListsReconciler lists(CheckedSettings settings, Buckets buckets, Records records, Engine engine) {
        return Components.lists(settings, records, buckets.published(), engine);
    }

    /** People read along in dev mode and tests; Lambda's lines are read by programs. */
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
