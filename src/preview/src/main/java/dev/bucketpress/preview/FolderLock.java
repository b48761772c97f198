package dev.bucketpress.preview;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Says that a folder is watched by this process, and by no other. */
public record FolderLock(FileChannel channel) implements AutoCloseable {

    /** The claim on a folder; empty where another process has it. */
    public static Optional<FolderLock> of(Path folder) throws IOException {
        Path file = folder.resolve(".bucketpress/watched");
        Files.createDirectories(file.getParent());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new FolderLock(channel));
    }

    /** Closing the channel gives the lock back. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
