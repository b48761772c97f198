package dev.bucketpress.storage;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A bucket over somebody's own folder, which is read and never written to. Objects of certain keys are written to another
 * folder and read from there; files of such keys in the folder itself are not part of the bucket.
 */
public final class ReadOnlyFolder implements Bucket {

    private final FolderBucket files;
    private final FolderBucket written;
    private final Predicate<String> isWritable;

    /**
     * @param work a folder for what is written; not below the other one
     * @param isWritable tells the keys that may be written; every other write is a fault of the program
     */
    public ReadOnlyFolder(Path folder, Path work, Predicate<String> isWritable) {
        this.files = new FolderBucket(folder, work.resolve("side"));
        this.written = new FolderBucket(work.resolve("written"));
        this.isWritable = isWritable;
    }

    /** The folder that is read. */
    public FolderBucket files() {
        return files;
    }

    /** The folder that is written to. */
    public FolderBucket written() {
        return written;
    }

    @Override
    public String name() {
        return files.name();
    }

    @Override
    public FetchResult get(String key, long limit) {
        return holding(key).get(key, limit);
    }

    @Override
    public Optional<byte[]> beginning(String key, String etag, int most) {
        return holding(key).beginning(key, etag, most);
    }

    @Override
    public Optional<ObjectHead> head(String key) {
        return holding(key).head(key);
    }

    @Override
    public Optional<String> put(String key, Content content, Condition condition) {
        return writable(key).put(key, content, condition);
    }

    @Override
    public boolean delete(String key, Condition condition) {
        return writable(key).delete(key, condition);
    }

    @Override
    public List<String> keys(String prefix) {
        Stream<String> ofFiles = files.keys(prefix).stream().filter(isWritable.negate());
        return Stream.concat(ofFiles, written.keys(prefix).stream())
                .sorted(FolderKeys::compareAsUtf8)
                .toList();
    }

    private FolderBucket holding(String key) {
        return isWritable.test(key) ? written : files;
    }

    private FolderBucket writable(String key) {
        if (!isWritable.test(key)) {
            throw new UnsupportedOperationException("this key is only read: " + key);
        }
        return written;
    }
}
