package dev.bucketpress.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opentest4j.TestAbortedException;

/**
 * Programs that some tests need and that a machine may lack. A test whose program is missing is skipped with a message,
 * unless the system property {@code skips} forbids that: {@code -Dskips=forbidden} forbids every skip, and {@code
 * -Dskips=moto}, with one or more of the names {@code chromium,node,moto} between commas, every other.
 */
public final class Requires {

    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");

    private Requires() {}

    /** The browser's executable. */
    public static Path chromium() {
        return BROWSERS.stream()
                .map(Requires::onThePath)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> missing("chromium", "no Chromium is on the path"));
    }

    /** The executable of Node.js. */
    public static Path node() {
        return onThePath("node").orElseThrow(() -> missing("node", "no Node.js is on the path"));
    }

    /** The executable of moto, an AWS on this machine ({@code pip install moto[server]}). */
    public static Path moto() {
        return onThePath("moto_server").orElseThrow(() -> missing("moto", "no moto_server is on the path"));
    }

    /**
     * What a test that lacks a program is to throw: an abortion, which skips it, or an error.
     *
     * @param program {@code chromium}, {@code node} or {@code moto}
     */
    static RuntimeException missing(String program, String why) {
        String allowed = System.getProperty("skips");
        return allowed == null || Set.of(allowed.split(",")).contains(program)
                ? new TestAbortedException("skipped: " + why)
                : new IllegalStateException(why + ", and -Dskips=" + allowed + " forbids to skip the test");
    }

    private static Optional<Path> onThePath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
