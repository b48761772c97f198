package dev.bucketpress.site;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Escapes names of tags and categories to segments of keys: a space becomes {@code _}, and characters with a meaning in
 * keys become {@code ~} and the two hexadecimal digits of each byte, as in {@code a~2Fb}. No two names have the same
 * segment (long ones are told apart by a hash), and none leads out of its folder.
 */
final class KeySegment {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final char ESCAPE = '~';
    private static final String ESCAPED = "_~/\\";

    /** Names of files that lie beside folders of categories: a file system cannot have both under one name. */
    private static final Set<String> RESERVED = Set.of("index.html", "index.json", "atom.xml", "feed.json");

    /** In UTF-8 bytes; file systems allow 255 for a segment, and other names are added to it. */
    private static final int MAX_BYTES = 120;

    /** Of a path of categories; leaves room for the rest of a key of 1,024 bytes. */
    private static final int MAX_PATH_BYTES = 800;

    private static final int SHORTENED_LENGTH = 20;

    private KeySegment() {}

    static String join(List<String> names) {
        String path = names.stream().map(KeySegment::of).collect(Collectors.joining("/"));
        return bytes(path).length <= MAX_PATH_BYTES ? path : "" + ESCAPE + ESCAPE + hash(path);
    }

    static String of(String name) {
        StringBuilder segment = new StringBuilder();
        name.codePoints().forEach(c -> append(segment, c));
        if (name.startsWith(".")) {
            segment.replace(0, 1, escape("."));
        } else if (RESERVED.contains(name)) {
            int dot = segment.lastIndexOf(".");
            segment.replace(dot, dot + 1, escape("."));
        }
        return bytes(segment.toString()).length <= MAX_BYTES ? segment.toString() : shortened(name);
    }

    private static void append(StringBuilder segment, int c) {
        if (c == ' ') {
            segment.append('_');
        } else if (ESCAPED.indexOf(c) >= 0 || Character.isISOControl(c)) {
            segment.append(escape(Character.toString(c)));
        } else {
            segment.appendCodePoint(c);
        }
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : bytes(text)) {
            escaped.append(ESCAPE).append(HEX.toHexDigits(b));
        }
        return escaped.toString();
    }

    /**
     * The first letters, and a hash of the whole name after two escape characters, which no other name is escaped to.
     */
    private static String shortened(String name) {
        String letters = name.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(SHORTENED_LENGTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return letters + ESCAPE + ESCAPE + hash(name);
    }

    private static String hash(String text) {
        return UUID.nameUUIDFromBytes(bytes(text)).toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
