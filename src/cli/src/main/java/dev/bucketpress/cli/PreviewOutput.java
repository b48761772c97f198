package dev.bucketpress.cli;

import dev.bucketpress.preview.FolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder that a preview publishes into: one that was named, or a temporary one that is removed in the end.
 *
 * @param temporary what is removed in the end
 */
record PreviewOutput(Path folder, FolderLock lock, Optional<TemporaryFolder> temporary) implements AutoCloseable {

    /**
     * Opens the folder, which is created where it is not there yet.
     *
     * @param posts the real path of the folder of posts
     * @param named the folder that was named, if any
     * @throws IllegalArgumentException where that folder cannot be used; the message says why, and how to mend it
     */
    static PreviewOutput open(Path posts, Optional<Path> named) throws IOException {
        Optional<TemporaryFolder> temporary =
                named.isPresent() ? Optional.empty() : Optional.of(TemporaryFolder.create());
        // Events tell two buckets apart by their folders' names.
        Path folder = temporary.isPresent()
                ? temporary.get().folder().resolve(posts.getFileName() + "-preview")
                : outside(posts, named.orElseThrow());
        FolderLock lock = FolderLock.of(folder)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Another preview publishes into `" + folder + "`. Stop that one, or name another --output."));
        return new PreviewOutput(folder, lock, temporary);
    }

    private static Path outside(Path posts, Path named) throws IOException {
        Path folder = realPath(named.toAbsolutePath().normalize());
        boolean isApart = !folder.startsWith(posts) && !posts.startsWith(folder);
        if (!isApart || posts.endsWith(folder.getFileName())) {
            throw new IllegalArgumentException("The output folder `" + named
                    + "` cannot be used. Name one that lies apart from the folder of posts and is not called `"
                    + posts.getFileName() + "`.");
        }
        return folder;
    }

    /** With symbolic links resolved, as far as there is a file system to resolve them. */
    private static Path realPath(Path path) throws IOException {
        Path parent = path.getParent();
        if (Files.exists(path) || parent == null) {
            return path.toRealPath();
        }
        return realPath(parent).resolve(path.getFileName());
    }

    @Override
    public void close() throws IOException {
        lock.close();
        if (temporary.isPresent()) {
            temporary.get().close();
        }
    }
}
