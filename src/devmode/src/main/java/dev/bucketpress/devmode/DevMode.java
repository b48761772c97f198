package dev.bucketpress.devmode;

import dev.bucketpress.config.Buckets;
import dev.bucketpress.config.CheckedSettings;
import dev.bucketpress.preview.FolderLock;
import dev.bucketpress.preview.Preview;
import dev.bucketpress.preview.PreviewFolders;
import dev.bucketpress.preview.SamplePost;
import dev.bucketpress.storage.FolderBucket;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Starts the preview with the function and stops it with it, if both buckets are folders. */
@IfBuildProfile("dev")
@Singleton
class DevMode {

    private static final Logger LOG = Logger.getLogger("bucketpress");

    private final Buckets buckets;
    private final String basePath;
    private final int lambdaPort;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    DevMode(
            Buckets buckets,
            CheckedSettings settings,
            @ConfigProperty(name = "quarkus.lambda.mock-event-server.dev-port") int lambdaPort) {
        this.buckets = buckets;
        this.basePath = settings.site().link("");
        this.lambdaPort = lambdaPort;
    }

    /** Runs after every other observer, since the function has to be ready for events. */
    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) throws IOException {
        if (buckets.source() instanceof FolderBucket posts && buckets.published() instanceof FolderBucket pages) {
            start(posts, pages);
        } else {
            LOG.info("The buckets are not both folders, so none is watched. Events: http://localhost:" + lambdaPort);
        }
    }

    private void start(FolderBucket posts, FolderBucket pages) throws IOException {
        Optional<FolderLock> lock = FolderLock.of(posts.root());
        if (lock.isEmpty()) {
            LOG.error(posts.root() + " is already watched by another dev mode. Stop that one, or give this one folders"
                    + " of its own: ./mvnw quarkus:dev -Dbucketpress.source-bucket=file:other/posts"
                    + " -Dbucketpress.public-bucket=file:other/public");
            return;
        }
        running.push(lock.get());
        boolean isNew = SamplePost.putIntoEmpty(posts);
        Preview preview = Preview.serve(PreviewFolders.of(posts, pages), basePath, OptionalInt.empty());
        running.push(preview);
        greet(posts, preview, isNew);
        preview.watch(new LocalLambda(lambdaPort));
    }

    private void greet(FolderBucket posts, Preview preview, boolean isNew) {
        Path here = Path.of("").toAbsolutePath();
        Path folder = posts.root().startsWith(here) ? here.relativize(posts.root()) : posts.root();
        LOG.info("");
        LOG.info("  Drop Markdown posts into  " + folder + (isNew ? "  (a sample is there)" : ""));
        LOG.info("  Read their pages at       " + preview.url());
        LOG.info("  See what is wrong at      " + preview.problemsUrl());
        LOG.info("  Send an event yourself    curl -d @src/sample/s3-put-sample-post.json" + " http://localhost:"
                + lambdaPort);
        LOG.info("");
    }

    void stop(@Observes ShutdownEvent event) throws Exception {
        while (!running.isEmpty()) {
            running.pop().close();
        }
    }
}
