package dev.bucketpress.storage;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Maps object keys to paths below a folder, and back. */
record FolderKeys(Path root) {

    /** The hidden folder at the root for metadata and temporary files, which is not part of the bucket. */
    static final String METADATA = ".bucketpress";

    /** The path of a key; empty for a key that no path below the root can stand for. */
    Optional<Path> path(String key) {
        List<String> segments = Arrays.asList(key.split("/", -1));
        boolean unsafe = segments.contains("") || segments.contains(".") || segments.contains("..");
        if (unsafe || segments.get(0).equals(METADATA)) {
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

    Optional<Path> existing(String key) {
        return path(key).filter(Files::isRegularFile);
    }

    List<String> all(String prefix) throws IOException {
        Optional<Path> start = folder(prefix);
        if (start.isEmpty()) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        Files.walkFileTree(
                start.get(), EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                        return folder.equals(root.resolve(METADATA))
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (attributes.isRegularFile()) {
                            found.add(key(file));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException gone) {
                        // A file may be deleted between the listing of its folder and the visit.
                        return FileVisitResult.CONTINUE;
                    }
                });
        return found.stream()
                .filter(key -> key.startsWith(prefix))
                .sorted(FolderKeys::compareAsUtf8)
                .toList();
    }

    /** The deepest folder that contains every key with the prefix; empty where no path can. */
    private Optional<Path> folder(String prefix) {
        int end = prefix.lastIndexOf('/');
        return end < 0 ? Optional.of(root) : path(prefix.substring(0, end));
    }

    /** Deletes a folder and its parents as far as they are empty: in S3 no folder remains after its last object. */
    void dropEmptyFolders(Path folder) throws IOException {
        try {
            for (Path empty = folder; !empty.equals(root); empty = empty.getParent()) {
                Files.delete(empty);
            }
        } catch (DirectoryNotEmptyException e) {
            // This folder and its parents hold other objects.
        }
    }

    private String key(Path path) {
        return StreamSupport.stream(root.relativize(path).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }

    static int compareAsUtf8(String one, String other) {
        return Arrays.compareUnsigned(
                one.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                other.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
