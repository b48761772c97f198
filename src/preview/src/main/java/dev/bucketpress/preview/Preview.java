package dev.bucketpress.preview;

import java.io.IOException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A preview of the site that a folder of posts becomes: a web server for the published folder, and a watcher that tells a
 * {@link ChangeListener} what to publish.
 */
public final class Preview implements AutoCloseable {

    private final PreviewFolders folders;
    private final PreviewServer server;
    private @Nullable FolderWatcher watcher;

    private Preview(PreviewFolders folders, PreviewServer server) {
        this.folders = folders;
        this.server = server;
    }

    /**
     * Starts the server; nothing is watched yet.
     *
     * @param basePath where the site lies on its host, as in {@code /blog}; empty where it has the host to itself
     * @param port 0 for any that is free; where there is none, 8080 or the next one that is free
     * @throws java.net.BindException where the port is taken
     */
    public static Preview serve(PreviewFolders folders, String basePath, OptionalInt port) throws IOException {
        ProblemsPage problems = new ProblemsPage(folders.reports());
        return new Preview(folders, PreviewServer.start(folders.published(), problems, basePath, port));
    }

    /** Tells the listener of every file and record there is, and from then on of those that change. */
    public void watch(ChangeListener listener) {
        watcher = FolderWatcher.start(folders, listener, server::reload);
    }

    /** The address of the site's home. */
    public String url() {
        return server.url();
    }

    /** The address of the page of current problems. */
    public String problemsUrl() {
        return server.problemsUrl();
    }

    /** Ends the watcher, then the server. */
    @Override
    public void close() throws InterruptedException {
        try {
            if (watcher != null) {
                watcher.close();
            }
        } finally {
            server.close();
        }
    }
}
