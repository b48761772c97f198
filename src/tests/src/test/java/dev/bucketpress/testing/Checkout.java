package dev.bucketpress.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** The files of the checkout, wherever in it a test is run. */
public final class Checkout {

    private static final Path ROOT = root(Path.of("").toAbsolutePath());

    private Checkout() {}

    /** @param path from the root of the checkout, with `/` between its segments */
    public static Path file(String path) {
        return ROOT.resolve(path);
    }

    private static Path root(Path from) {
        for (Path folder = from; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new IllegalStateException("run tests in a checkout of Bucketpress, not in " + from);
    }
}
