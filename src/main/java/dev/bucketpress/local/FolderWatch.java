package dev.bucketpress.local;

import dev.bucketpress.bucket.FolderBucket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Tells the function of every file that appears, changes or goes in a folder, and at the start of every file there is.
 *
 * <p>It looks at the whole folder several times a second. The system's own notices would come a little sooner, but
 * late by seconds on some systems, and with gaps where whole folders move; a thousand files take some milliseconds.
 */
final class FolderWatch implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger("bucketpress");
    private static final long PAUSE_MILLIS = 200;
    private static final int KEYS_AN_EVENT = 50;
    private static final String RECORDS = "api/posts/";
    private static final String RECORD_ENDING = ".json";
    private static final String FILES = "files/";

    /** What changes when a file does. */
    private record Version(FileTime modified, long size) {}

    private final FolderBucket posts;
    private final FolderBucket pages;
    private final LocalLambda lambda;
    private final Runnable afterEach;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::watch, "folder-watch");
    private Map<String, Version> seen = Map.of();

    private FolderWatch(FolderBucket posts, FolderBucket pages, LocalLambda lambda, Runnable afterEach) {
        this.posts = posts;
        this.pages = pages;
        this.lambda = lambda;
        this.afterEach = afterEach;
    }

    /** @param afterEach run whenever the function has dealt with some changes */
    static FolderWatch start(FolderBucket posts, FolderBucket pages, LocalLambda lambda, Runnable afterEach) {
        FolderWatch watch = new FolderWatch(posts, pages, lambda, afterEach);
        watch.thread.setDaemon(true);
        watch.thread.start();
        return watch;
    }

    private void watch() {
        try {
            seen = versions();
            tell(everything());
            while (!closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                Map<String, Version> now = versions();
                List<String> changed = changed(seen, now);
                seen = now;
                tell(changed);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // A reload takes the endpoint away in the middle of a call; the next start looks at everything again.
            LOG.debug("the local Lambda endpoint went away", e);
        }
    }

    /** Every file, and every one that has a record or a copy: it may have gone while nobody watched. */
    private List<String> everything() {
        Set<String> keys = new LinkedHashSet<>(seen.keySet());
        for (String key : pages.keys(RECORDS)) {
            if (key.endsWith(RECORD_ENDING)) {
                keys.add(key.substring(RECORDS.length(), key.length() - RECORD_ENDING.length()));
            }
        }
        pages.keys(FILES).forEach(copy -> keys.add(copy.substring(FILES.length())));
        return List.copyOf(keys);
    }

    private void tell(List<String> keys) throws IOException, InterruptedException {
        for (int from = 0; from < keys.size(); from += KEYS_AN_EVENT) {
            lambda.tell(keys.subList(from, Math.min(from + KEYS_AN_EVENT, keys.size())));
            afterEach.run();
        }
    }

    private Map<String, Version> versions() {
        Map<String, Version> versions = new HashMap<>();
        for (String key : posts.keys("")) {
            Path file = posts.root().resolve(key);
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                versions.put(key, new Version(attributes.lastModifiedTime(), attributes.size()));
            } catch (IOException e) {
                // Gone since it was listed.
                LOG.debug(file, e);
            }
        }
        return versions;
    }

    private static List<String> changed(Map<String, Version> before, Map<String, Version> now) {
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(now.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(before.get(key), now.get(key)))
                .sorted()
                .toList();
    }

    @Override
    public void close() throws InterruptedException {
        closed.countDown();
        thread.interrupt();
    }
}
