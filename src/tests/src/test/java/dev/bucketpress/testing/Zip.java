package dev.bucketpress.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks a function's zip as Lambda does. */
public final class Zip {

    private Zip() {}

    /** Unpacks into a folder, over what is there; a {@code bootstrap} can be run afterwards. */
    public static void unpack(Path zip, Path folder) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : file.stream().filter(e -> !e.isDirectory()).toList()) {
                Path target = folder.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                Files.copy(file.getInputStream(entry), target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        folder.resolve("bootstrap").toFile().setExecutable(true);
    }
}
