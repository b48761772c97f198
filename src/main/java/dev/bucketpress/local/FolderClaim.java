package dev.bucketpress.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Says that a folder is watched by this process, and by no other. */
record FolderClaim(FileChannel channel) implements AutoCloseable {

    /** @throws IllegalStateException where another process watches the folder */
    static FolderClaim of(Path folder) throws IOException {
        Path file = folder.resolve(".bucketpress/watched");
        Files.createDirectories(file.getParent());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new IllegalStateException(folder + " is already watched by another dev mode. Stop that one, or start"
                    + " this one with folders of its own: -Dbucketpress.source-bucket=file:other/posts"
                    + " -Dbucketpress.public-bucket=file:other/public");
        }
        return new FolderClaim(channel);
    }

    /** Closing the channel gives the lock back. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
