package dev.bucketpress.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A folder on disk that behaves as a bucket: a key is a path below it, an ETag the MD5 of the file.
 *
 * <p>Content types and user metadata are stored in {@value FolderKeys#METADATA}, a hidden folder that is not part of
 * the bucket; {@code Cache-Control} and redirects are not stored. A key that no path can stand for ({@code a//b}, {@code ../a}, or {@code a/b}
 * beside {@code a}) never exists and cannot be written.
 *
 * <p>A lock file excludes other processes, so that the check of a condition and its write are one atomic step.
 */
public final class FolderBucket implements Bucket {

    private final FolderKeys keys;
    private final Path metadata;
    private final MetadataFiles metadataFiles;

    /** Opens the bucket; creates the folder where it does not exist. */
    public FolderBucket(Path folder) {
        this(folder, folder.resolve(FolderKeys.METADATA));
    }

    /**
     * Opens a bucket whose metadata is in another folder, so that reading leaves no trace in this one.
     *
     * @param metadata for the lock, metadata and temporary files; on the folder's file system if the bucket is written to
     */
    FolderBucket(Path folder, Path metadata) {
        this.keys = new FolderKeys(folder.toAbsolutePath().normalize());
        this.metadata = metadata.toAbsolutePath().normalize();
        this.metadataFiles = new MetadataFiles(this.metadata.resolve("meta"));
        attempt("make", "", () -> Files.createDirectories(keys.root()));
    }

    /** The folder's own name. */
    @Override
    public String name() {
        return String.valueOf(keys.root().getFileName());
    }

    /** The absolute path of the folder. */
    public Path root() {
        return keys.root();
    }

    @Override
    public FetchResult get(String key, long limit) {
        return locked("read", key, () -> {
            Optional<Path> file = keys.existing(key);
            if (file.isEmpty()) {
                return new FetchResult.Missing();
            }
            if (Files.size(file.get()) > limit) {
                return new FetchResult.TooLarge(headOf(key, file.get()));
            }
            byte[] bytes = Files.readAllBytes(file.get());
            return new FetchResult.Whole(metadataFiles.head(key, md5(bytes), bytes.length), bytes);
        });
    }

    @Override
    public Optional<ObjectHead> head(String key) {
        return locked("read", key, () -> {
            Optional<Path> file = keys.existing(key);
            return file.isEmpty() ? Optional.empty() : Optional.of(headOf(key, file.get()));
        });
    }

    @Override
    public Optional<String> put(String key, Content content, Condition condition) {
        return locked("write", key, () -> {
            Path file = pathToWrite(key);
            if (!condition.holdsFor(existingEtag(key))) {
                return Optional.empty();
            }
            Path temporary = Files.write(metadata.resolve("written"), content.bytes());
            moveInto(temporary, key, file, content.headers());
            return Optional.of(md5(content.bytes()));
        });
    }

    @Override
    public Optional<String> copy(CopySource original, String key, ContentHeaders headers) {
        return original.bucket() instanceof FolderBucket other
                ? copy(other.keys.existing(original.key()), original.etag(), key, headers)
                : Bucket.super.copy(original, key, headers);
    }

    /** Compares the ETag of the copy, so that the other folder need not be locked meanwhile. */
    private Optional<String> copy(Optional<Path> original, String etag, String key, ContentHeaders headers) {
        return locked("write", key, () -> {
            Path file = pathToWrite(key);
            if (original.isEmpty()) {
                return Optional.empty();
            }
            Path temporary =
                    Files.copy(original.get(), metadata.resolve("written"), StandardCopyOption.REPLACE_EXISTING);
            if (!headOf(key, temporary).etag().equals(etag)) {
                return Optional.empty();
            }
            moveInto(temporary, key, file, headers);
            return Optional.of(etag);
        });
    }

    private Path pathToWrite(String key) throws NoSuchFileException {
        return keys.path(key).orElseThrow(() -> new NoSuchFileException("a folder cannot hold this key"));
    }

    private void moveInto(Path temporary, String key, Path file, ContentHeaders headers) throws IOException {
        metadataFiles.write(key, headers);
        Files.createDirectories(file.getParent());
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public boolean delete(String key, Condition condition) {
        return locked("delete", key, () -> {
            Optional<Path> file = keys.existing(key);
            if (file.isEmpty()) {
                return true;
            }
            if (!condition.holdsFor(existingEtag(key))) {
                return false;
            }
            Files.delete(file.get());
            keys.dropEmptyFolders(file.get().getParent());
            metadataFiles.delete(key);
            return true;
        });
    }

    @Override
    public List<String> keys(String prefix) {
        return attempt("list", prefix, () -> keys.all(prefix));
    }

    private Optional<String> existingEtag(String key) throws IOException {
        Optional<Path> file = keys.existing(key);
        return file.isEmpty()
                ? Optional.empty()
                : Optional.of(headOf(key, file.get()).etag());
    }

    private ObjectHead headOf(String key, Path file) throws IOException {
        MessageDigest md5 = md5();
        long size;
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), md5)) {
            size = in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return metadataFiles.head(key, HexFormat.of().formatHex(md5.digest()), size);
    }

    private static String md5(byte[] bytes) {
        return HexFormat.of().formatHex(md5().digest(bytes));
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    /** A file lock is held by the whole process, so the threads of this one exclude each other by the monitor. */
    private synchronized <T> T locked(String what, String key, Work<T> work) {
        return attempt(what, key, () -> {
            Files.createDirectories(metadata);
            try (FileChannel lock = FileChannel.open(
                            metadata.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = lock.lock()) {
                return work.run();
            }
        });
    }

    private <T> T attempt(String what, String key, Work<T> work) {
        try {
            return work.run();
        } catch (IOException | UncheckedIOException e) {
            throw new BucketUnavailable("could not %s %s in the folder %s: %s".formatted(what, key, keys.root(), e), e);
        }
    }
}
