package dev.bucketpress.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
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
import java.util.stream.Stream;

/**
 * A folder on disk that behaves as a bucket: a key is a path below it, an ETag the MD5 of the file.
 *
 * <p>Content types and user metadata are stored in {@value FolderKeys#METADATA}, a hidden folder that is not part of
 * the bucket; {@code Cache-Control} and redirects are not stored. Objects whose keys no path can stand for ({@code a//b},
 * {@code ../a}, a very long name, or {@code a/b} beside {@code a}) are in it too, under escaped names.
 *
 * <p>A lock file excludes other processes, so that the check of a condition and its write are one atomic step.
 */
public final class FolderBucket implements Bucket {

    private final FolderKeys keys;
    private final Path metadata;

    /** Opens the bucket; creates the folder where it does not exist. */
    public FolderBucket(Path folder) {
        this(folder, folder.resolve(FolderKeys.METADATA));
    }

    /**
     * Opens a bucket whose metadata is in another folder, so that reading leaves no trace in this one.
     *
     * @param metadata for the lock, metadata, escaped names and temporary files; on the folder's file system if the bucket is written to
     */
    FolderBucket(Path folder, Path metadata) {
        this.metadata = metadata.toAbsolutePath().normalize();
        this.keys = new FolderKeys(folder.toAbsolutePath().normalize(), this.metadata);
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

    /** The file that holds an object; empty where there is none. */
    public Optional<Path> file(String key) {
        return keys.existing(key).map(ObjectFile::content);
    }

    @Override
    public FetchResult get(String key, long limit) {
        return locked("read", key, () -> {
            Optional<ObjectFile> file = keys.existing(key);
            if (file.isEmpty()) {
                return new FetchResult.Missing();
            }
            if (Files.size(file.get().content()) > limit) {
                return new FetchResult.TooLarge(headOf(file.get()));
            }
            byte[] bytes = Files.readAllBytes(file.get().content());
            return new FetchResult.Whole(file.get().metadata().head(md5(bytes), bytes.length), bytes);
        });
    }

    @Override
    public Optional<byte[]> beginning(String key, String etag, int most) {
        return locked("read", key, () -> {
            Optional<ObjectFile> file = keys.existing(key);
            if (file.isEmpty() || !digest(file.get().content()).equals(etag)) {
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(file.get().content())) {
                return Optional.of(in.readNBytes(most));
            }
        });
    }

    @Override
    public Optional<ObjectHead> head(String key) {
        return locked("read", key, () -> {
            Optional<ObjectFile> file = keys.existing(key);
            return file.isEmpty() ? Optional.empty() : Optional.of(headOf(file.get()));
        });
    }

    @Override
    public Optional<String> put(String key, Content content, Condition condition) {
        return locked("write", key, () -> {
            ObjectFile file = fileToWrite(key);
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
                ? copy(other.file(original.key()), original.etag(), key, headers)
                : Bucket.super.copy(original, key, headers);
    }

    /** Compares the ETag of the copy, so that the other folder need not be locked meanwhile. */
    private Optional<String> copy(Optional<Path> original, String etag, String key, ContentHeaders headers) {
        return locked("write", key, () -> {
            ObjectFile file = fileToWrite(key);
            if (original.isEmpty()) {
                return Optional.empty();
            }
            Path temporary =
                    Files.copy(original.get(), metadata.resolve("written"), StandardCopyOption.REPLACE_EXISTING);
            if (!digest(temporary).equals(etag)) {
                return Optional.empty();
            }
            moveInto(temporary, key, file, headers);
            return Optional.of(etag);
        });
    }

    private ObjectFile fileToWrite(String key) throws NoSuchFileException {
        return keys.writable(key).orElseThrow(() -> new NoSuchFileException(key, null, "an object needs a key"));
    }

    /** Moves a file to its place, and removes the object from another place that it had when its own was taken. */
    private void moveInto(Path temporary, String key, ObjectFile file, ContentHeaders headers) throws IOException {
        file.metadata().write(headers);
        Files.createDirectories(file.content().getParent());
        Files.move(temporary, file.content(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        deleteAll(keys.files(key).filter(other -> !other.equals(file)));
    }

    private static void deleteAll(Stream<ObjectFile> files) throws IOException {
        for (ObjectFile file : files.filter(ObjectFile::exists).toList()) {
            file.delete();
        }
    }

    @Override
    public boolean delete(String key, Condition condition) {
        return locked("delete", key, () -> {
            Optional<String> etag = existingEtag(key);
            boolean holds = etag.isEmpty() || condition.holdsFor(etag);
            if (holds) {
                deleteAll(keys.files(key));
            }
            return holds;
        });
    }

    @Override
    public List<String> keys(String prefix) {
        return attempt("list", prefix, () -> keys.all(prefix));
    }

    private Optional<String> existingEtag(String key) throws IOException {
        Optional<ObjectFile> file = keys.existing(key);
        return file.isEmpty() ? Optional.empty() : Optional.of(digest(file.get().content()));
    }

    private static ObjectHead headOf(ObjectFile file) throws IOException {
        return file.metadata().head(digest(file.content()), Files.size(file.content()));
    }

    private static String digest(Path file) throws IOException {
        MessageDigest md5 = md5();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), md5)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(md5.digest());
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
            throw new BucketUnavailable("could not %s %s in the folder %s: %s".formatted(what, key, name(), why(e)), e);
        }
    }

    /** The reason without the path of this machine, which such exceptions mostly begin with. */
    private static String why(Exception e) {
        Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
        String said = cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
        return said == null ? cause.getClass().getSimpleName() : said;
    }
}
