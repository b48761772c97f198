package dev.bucketpress.storage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A relative path that every file system can hold, for keys that have no path of their own: the bytes of the key in
 * hexadecimal, in folders of {@value #DIGITS} digits each.
 */
final class EscapedPath {

    /** Below the 255 bytes or characters that usual file systems allow a name, with room for a suffix. */
    private static final int DIGITS = 200;

    /** Ends the name of each folder, so that no key's file is another key's folder. */
    private static final String GOES_ON = "+";

    private EscapedPath() {}

    static String of(String key) {
        String digits = HexFormat.of().formatHex(key.getBytes(StandardCharsets.UTF_8));
        return digits.replaceAll("(.{" + DIGITS + "})(?=.)", "$1" + GOES_ON + "/");
    }

    /** The key that a relative path stands for; empty where it stands for none. */
    static Optional<String> key(Path path) {
        String digits = path.toString().replaceAll("\\+?[/\\\\]", "");
        try {
            return Optional.of(new String(HexFormat.of().parseHex(digits), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            // Somebody else's file.
            return Optional.empty();
        }
    }
}
