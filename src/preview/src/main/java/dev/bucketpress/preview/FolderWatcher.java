package dev.bucketpress.preview;

import dev.bucketpress.storage.FolderBucket;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Tells the function of every file that appears, changes or goes in the folder of posts, then of every record that does
 * in the public one; at the start of all there are.
 *
 * <p>It looks at the folders several times a second. The system's own notices would come a little sooner, but late by
 * seconds on some systems, and with gaps where whole folders move; a thousand files take some milliseconds.
 */
public final class FolderWatcher implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger("bucketpress");
    private static final long PAUSE_MILLIS = 200;
    private static final int KEYS_AN_EVENT = 50;
    private static final String RECORDS = "api/posts/";
    private static final String RECORD_ENDING = ".json";
    private static final String FILES = "files/";

    private final FolderBucket posts;
    private final FolderBucket pages;
    private final ChangeListener listener;
    private final Runnable afterEach;
    private final FolderChanges changes;
    private final FolderChanges changedRecords;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::watch, "folder-watch");

    private FolderWatcher(FolderBucket posts, FolderBucket pages, ChangeListener listener, Runnable afterEach) {
        this.posts = posts;
        this.pages = pages;
        this.listener = listener;
        this.afterEach = afterEach;
        this.changes = new FolderChanges(posts, "");
        this.changedRecords = new FolderChanges(pages, RECORDS);
    }

    /** @param afterEach run whenever the function has dealt with some changes */
    public static FolderWatcher start(
            FolderBucket posts, FolderBucket pages, ChangeListener listener, Runnable afterEach) {
        FolderWatcher watch = new FolderWatcher(posts, pages, listener, afterEach);
        watch.thread.setDaemon(true);
        watch.thread.start();
        return watch;
    }

    private void watch() {
        try {
            Set<String> all = new TreeSet<>(changes.take());
            all.addAll(published());
            tell(posts, all);
            tell(pages, changedRecords.take());
            while (!closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                tell(posts, changes.take());
                tell(pages, changedRecords.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // A reload takes the endpoint away in the middle of a call; the next start looks at everything again.
            LOG.debug("the local Lambda endpoint went away", e);
        }
    }

    /** Whatever has a record or a copy: its file may have gone while nobody watched. */
    private Set<String> published() {
        Set<String> keys = new TreeSet<>();
        for (String key : pages.keys(RECORDS)) {
            if (key.endsWith(RECORD_ENDING)) {
                keys.add(key.substring(RECORDS.length(), key.length() - RECORD_ENDING.length()));
            }
        }
        pages.keys(FILES).forEach(copy -> keys.add(copy.substring(FILES.length())));
        return keys;
    }

    private void tell(FolderBucket bucket, Collection<String> changed) throws IOException, InterruptedException {
        List<String> keys = List.copyOf(changed);
        for (int from = 0; from < keys.size(); from += KEYS_AN_EVENT) {
            listener.changed(bucket.name(), keys.subList(from, Math.min(from + KEYS_AN_EVENT, keys.size())));
            afterEach.run();
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed.countDown();
        thread.interrupt();
    }
}
