package dev.bucketpress.preview;

import dev.bucketpress.site.MediaFile;
import dev.bucketpress.site.PublicKeys;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.site.ThemeFile;
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
 * Tells a listener of every file that appears, changes or goes in the folder of posts, then of every record that does in
 * the public one; at the start of all there are. While posts wait for their time, it is their clock, too.
 *
 * <p>It reads both folders several times a second. The operating system's notifications would come a little sooner, but
 * late by seconds on some systems, and with gaps where whole folders move; a thousand files take some milliseconds.
 */
final class FolderWatcher implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger("bucketpress");
    private static final long PAUSE_MILLIS = 200;
    private static final long MAX_CLOSE_MILLIS = 3000;
    private static final int MAX_KEYS = 50;

    /** A tick every ten seconds: whoever waits for a post to appear watches the screen. */
    private static final int PAUSES_OF_A_TICK = 50;

    private final PreviewFolders folders;
    private final ChangeListener listener;
    private final Runnable afterEach;
    private final FolderChanges changedFiles;
    private final FolderChanges changedRecords;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::watch, "folder-watcher");

    private FolderWatcher(PreviewFolders folders, ChangeListener listener, Runnable afterEach) {
        this.folders = folders;
        this.listener = listener;
        this.afterEach = afterEach;
        this.changedFiles = new FolderChanges(folders.posts(), "");
        this.changedRecords = new FolderChanges(folders.published(), PublicKeys.RECORDS);
    }

    /** @param afterEach run whenever the listener is done with some changes */
    static FolderWatcher start(PreviewFolders folders, ChangeListener listener, Runnable afterEach) {
        FolderWatcher watcher = new FolderWatcher(folders, listener, afterEach);
        watcher.thread.setDaemon(true);
        watcher.thread.start();
        return watcher;
    }

    private void watch() {
        try {
            Set<String> all = new TreeSet<>(changedFiles.take());
            all.addAll(published());
            tell(folders.posts(), all);
            tell(folders.published(), changedRecords.take());
            for (int pause = 1; !closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS); pause++) {
                tellOfChanges(changedFiles.take());
                if (pause % PAUSES_OF_A_TICK == 0) {
                    tick();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // A reload in dev mode closes the endpoint in the middle of a call; the next start reconciles everything.
            LOG.debug("the listener went away", e);
        }
    }

    private void tick() throws IOException, InterruptedException {
        if (!folders.published().keys(PublicKeys.SCHEDULED).isEmpty()) {
            listener.ticked();
        }
    }

    /** A change of the theme is one of every page. */
    private void tellOfChanges(List<String> changed) throws IOException, InterruptedException {
        boolean theme = changed.stream().map(SourceKey::new).anyMatch(ThemeFile::isIn);
        tell(folders.posts(), changed);
        if (theme) {
            tell(folders.posts(), posts());
        }
        List<String> records = changedRecords.take();
        tell(folders.published(), theme ? folders.published().keys(PublicKeys.RECORDS) : records);
    }

    private List<String> posts() {
        return folders.posts().keys("").stream()
                .filter(key -> new SourceKey(key).isPost())
                .toList();
    }

    /** The posts with records and the files with copies: their originals may have gone while nobody watched. */
    private Set<String> published() {
        Set<String> originals = new TreeSet<>();
        for (String key : folders.published().keys("")) {
            SourceKey.ofRecord(key)
                    .or(() -> MediaFile.ofCopy(key, true).map(MediaFile::source))
                    .ifPresent(original -> originals.add(original.value()));
        }
        return originals;
    }

    private void tell(FolderBucket bucket, Collection<String> changed) throws IOException, InterruptedException {
        List<String> keys = List.copyOf(changed);
        for (int from = 0; from < keys.size() && closed.getCount() > 0; from += MAX_KEYS) {
            listener.changed(bucket.name(), keys.subList(from, Math.min(from + MAX_KEYS, keys.size())));
            afterEach.run();
        }
    }

    /** Ends after the call of the listener that is under way, which is interrupted where it takes longer than 3 s. */
    @Override
    public void close() throws InterruptedException {
        closed.countDown();
        thread.join(MAX_CLOSE_MILLIS);
        thread.interrupt();
        thread.join(MAX_CLOSE_MILLIS);
    }
}
