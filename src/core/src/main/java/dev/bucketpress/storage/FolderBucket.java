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
 * <p>What a file cannot say of itself (content type, user metadata) stands in {@value FolderKeys#SIDE}, a hidden
 * folder that is not part of the bucket. A key that no path can stand for ({@code a//b}, {@code ../a}, or {@code a/b}
 * beside {@code a}) is never there and cannot be written.
 *
 * <p>Writers of several processes exclude each other by a lock file; a condition and its write are one step.
 */
public final class FolderBucket implements Bucket {

    private final FolderKeys keys;
    private final Path side;
    private final MetadataFiles sideFiles;

    /** A bucket over this folder, which is made where it is not there yet. */
    public FolderBucket(Path folder) {
        this(folder, folder.resolve(FolderKeys.SIDE));
    }

    /**
     * A bucket over this folder with its side files elsewhere, so that reading it leaves no trace in it.
     *
     * @param side for lock and metadata; on the folder's file system if the bucket is written to
     */
    FolderBucket(Path folder, Path side) {
        this.keys = new FolderKeys(folder.toAbsolutePath().normalize());
        this.side = side.toAbsolutePath().normalize();
        this.sideFiles = new MetadataFiles(this.side.resolve("meta"));
        attempt("make", "", () -> Files.createDirectories(keys.root()));
    }

    /** The folder's own name: what stands for a bucket's name in events. */
    @Override
    public String name() {
        return String.valueOf(keys.root().getFileName());
    }

    /** Where the folder is, as an absolute path. */
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
            return new FetchResult.Whole(sideFiles.head(key, md5(bytes), bytes.length), bytes);
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
            if (!condition.holdsFor(etag(key))) {
                return Optional.empty();
            }
            Path written = Files.write(side.resolve("written"), content.bytes());
            place(written, key, file, content.label());
            return Optional.of(md5(content.bytes()));
        });
    }

    @Override
    public Optional<String> copy(CopySource original, String key, ContentMetadata label) {
        return original.bucket() instanceof FolderBucket other
                ? copy(other.keys.existing(original.key()), original.etag(), key, label)
                : Bucket.super.copy(original, key, label);
    }

    /** What was copied is compared, so that the other folder need not be locked meanwhile. */
    private Optional<String> copy(Optional<Path> original, String etag, String key, ContentMetadata label) {
        return locked("write", key, () -> {
            Path file = pathToWrite(key);
            if (original.isEmpty()) {
                return Optional.empty();
            }
            Path written = Files.copy(original.get(), side.resolve("written"), StandardCopyOption.REPLACE_EXISTING);
            if (!headOf(key, written).etag().equals(etag)) {
                return Optional.empty();
            }
            place(written, key, file, label);
            return Optional.of(etag);
        });
    }

    private Path pathToWrite(String key) throws NoSuchFileException {
        return keys.path(key).orElseThrow(() -> new NoSuchFileException("a folder cannot hold this key"));
    }

    private void place(Path written, String key, Path file, ContentMetadata label) throws IOException {
        sideFiles.write(key, label);
        Files.createDirectories(file.getParent());
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public boolean delete(String key, Condition condition) {
        return locked("delete", key, () -> {
            Optional<Path> file = keys.existing(key);
            if (file.isEmpty()) {
                return true;
            }
            if (!condition.holdsFor(etag(key))) {
                return false;
            }
            Files.delete(file.get());
            keys.dropEmptyFolders(file.get().getParent());
            sideFiles.delete(key);
            return true;
        });
    }

    @Override
    public List<String> keys(String prefix) {
        return attempt("list", prefix, () -> keys.all(prefix));
    }

    private Optional<String> etag(String key) throws IOException {
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
        return sideFiles.head(key, HexFormat.of().formatHex(md5.digest()), size);
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

    /** A file lock is held by the whole process, so threads of this one take turns first. */
    private synchronized <T> T locked(String what, String key, Work<T> work) {
        return attempt(what, key, () -> {
            Files.createDirectories(side);
            try (FileChannel lock = FileChannel.open(
                            side.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
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
