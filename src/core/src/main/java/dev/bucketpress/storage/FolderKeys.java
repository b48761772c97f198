package dev.bucketpress.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Maps object keys to files below a folder, and back. A key is a path there, if the file system can hold it; if not, its
 * object has an {@link EscapedPath} in a hidden folder.
 *
 * @param root the folder
 * @param hidden a folder for metadata and escaped paths, which is not part of the bucket
 */
record FolderKeys(Path root, Path hidden) {

    /** The hidden folder at the root, which is not part of the bucket whatever is in it. */
    static final String METADATA = ".bucketpress";

    /** Usual file systems allow a name 255 bytes; that of the metadata has a suffix. */
    private static final int MAX_NAME_BYTES = 255 - MetadataFile.SUFFIX.length();

    /** The file of an object; empty where there is none. */
    Optional<ObjectFile> existing(String key) {
        return files(key).filter(ObjectFile::exists).findFirst();
    }

    /**
     * The file to write an object to. Whether it has a path of its own depends on what is there too: {@code a/b} has none
     * while {@code a} is a file, nor {@code a} while it is a folder.
     */
    Optional<ObjectFile> writable(String key) {
        return files(key)
                .filter(file -> file.top().equals(escapedRoot()) || fits(key) && isFree(file.content()))
                .findFirst();
    }

    /** Where an object may be: at a path of its own, which goes first, or escaped; nowhere for an empty key. */
    Stream<ObjectFile> files(String key) {
        Stream<ObjectFile> own = path(key).stream()
                .map(path ->
                        new ObjectFile(path, metadata(hidden.resolve("meta").resolve(key)), root));
        return key.isEmpty() ? own : Stream.concat(own, Stream.of(escaped(key)));
    }

    private ObjectFile escaped(String key) {
        Path path = escapedRoot().resolve(EscapedPath.of(key));
        return new ObjectFile(path, metadata(path), escapedRoot());
    }

    private Path escapedRoot() {
        return hidden.resolve("escaped");
    }

    private static MetadataFile metadata(Path path) {
        return new MetadataFile(path.resolveSibling(path.getFileName() + MetadataFile.SUFFIX));
    }

    /** Whether the names are no longer than a file system allows, and no folder's is that of a metadata file. */
    private static boolean fits(String key) {
        return !key.contains(MetadataFile.SUFFIX + "/")
                && Arrays.stream(key.split("/"))
                        .allMatch(name -> name.getBytes(StandardCharsets.UTF_8).length <= MAX_NAME_BYTES);
    }

    private boolean isFree(Path path) {
        for (Path folder = path.getParent(); !folder.equals(root); folder = folder.getParent()) {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                return false;
            }
        }
        return !Files.isDirectory(path);
    }

    /** The path of a key below the root; empty for a key that no path can stand for. */
    private Optional<Path> path(String key) {
        List<String> names = Arrays.asList(key.split("/", -1));
        boolean unsafe = names.contains("") || names.contains(".") || names.contains("..");
        // On some file systems the name is the same in capital letters.
        if (unsafe || names.get(0).equalsIgnoreCase(METADATA)) {
            return Optional.empty();
        }
        try {
            Path path = root.resolve(key);
            // Where "\" separates folders, a key that holds one would name another key's path.
            return key(path).equals(key) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Every key with the prefix, in the order of their UTF-8 bytes. */
    List<String> all(String prefix) throws IOException {
        Stream.Builder<String> found = Stream.builder();
        Optional<Path> folder = folder(prefix);
        if (folder.isPresent()) {
            walk(folder.get(), file -> found.add(key(file)));
        }
        walk(
                escapedRoot(),
                file -> EscapedPath.key(escapedRoot().relativize(file)).ifPresent(found));
        return found.build()
                .filter(key -> key.startsWith(prefix))
                .distinct()
                .sorted(FolderKeys::compareAsUtf8)
                .toList();
    }

    private void walk(Path start, Consumer<Path> found) throws IOException {
        Files.walkFileTree(
                start, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                        return folder.equals(root.resolve(METADATA))
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (attributes.isRegularFile()) {
                            found.accept(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException gone) {
                        // A file may be deleted between the listing of its folder and the visit.
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /** The deepest folder that contains every key with the prefix that has a path of its own; empty where there is no such path. */
    private Optional<Path> folder(String prefix) {
        int end = prefix.lastIndexOf('/');
        return end < 0 ? Optional.of(root) : path(prefix.substring(0, end));
    }

    private String key(Path path) {
        return StreamSupport.stream(root.relativize(path).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }

    static int compareAsUtf8(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
