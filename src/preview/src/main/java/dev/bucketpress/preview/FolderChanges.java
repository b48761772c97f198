package dev.bucketpress.preview;

import dev.bucketpress.site.SourceFilter;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.FolderBucket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** Finds what changes in a folder by comparing the times and sizes of all its files, but those of tools. */
final class FolderChanges {

    /** What tells that a file changed. */
    private record Version(FileTime modified, long size) {}

    private final FolderBucket folder;
    private final String prefix;
    private Map<String, Version> seen = Map.of();

    /** @param prefix of the keys to watch */
    FolderChanges(FolderBucket folder, String prefix) {
        this.folder = folder;
        this.prefix = prefix;
    }

    /** The keys of files that appeared, changed or went since the last call; all keys at the first. */
    List<String> take() {
        Map<String, Version> before = seen;
        seen = versions();
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(seen.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(before.get(key), seen.get(key)))
                .toList();
    }

    private Map<String, Version> versions() {
        Map<String, Version> versions = new HashMap<>();
        for (String key : folder.keys(prefix)) {
            if (SourceFilter.USUAL.isOfTools(new SourceKey(key))) {
                continue;
            }
            // One may be gone since it was listed.
            folder.file(key).flatMap(FolderChanges::version).ifPresent(version -> versions.put(key, version));
        }
        return versions;
    }

    private static Optional<Version> version(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Version(attributes.lastModifiedTime(), attributes.size()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
