package dev.bucketpress.function;

import io.smallrye.config.EnvConfigSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The settings in the environment, read as UTF-8 where Java read them otherwise. A JVM takes the encoding of the locale for
 * the environment's, which in Lambda's images may be ASCII, and an executable that of the locale it was built under.
 */
public final class Utf8Environment extends EnvConfigSource {

    private static final long serialVersionUID = 1L;

    /** Above that of the environment as Java read it, 300. */
    private static final int ORDINAL = 301;

    /** The environment of this process as its bytes, in Linux (man7.org/linux/man-pages/man5/proc_pid_environ.5.html). */
    private static final Path BYTES = Path.of("/proc/self/environ");

    /** Made where the configuration is read. */
    public Utf8Environment() {
        super(readOtherwise(System.getenv(), BYTES), ORDINAL);
    }

    /**
     * The variables that are something else in UTF-8.
     *
     * @param environment as Java read it
     * @param bytes a file with the same; elsewhere than in Linux there is none, and no variable is read otherwise
     */
    static Map<String, String> readOtherwise(Map<String, String> environment, Path bytes) {
        Map<String, String> others = new HashMap<>();
        for (String variable : text(bytes).split("\0")) {
            int equals = variable.indexOf('=');
            String name = variable.substring(0, Math.max(equals, 0));
            String value = variable.substring(equals + 1);
            if (environment.containsKey(name) && !value.equals(environment.get(name))) {
                others.put(name, value);
            }
        }
        return others;
    }

    private static String text(Path bytes) {
        try {
            // What is no UTF-8 becomes replacement characters, which the settings refuse.
            return new String(Files.readAllBytes(bytes), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
