package dev.bucketpress.site;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Names of tags and categories as segments of keys. No two names have one segment, and none leads out of its folder: a
 * space becomes {@code _}, and what has a meaning in keys becomes {@code ~} with the two digits of each of its bytes.
 */
final class KeySegment {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final char ESCAPE = '~';
    private static final String ESCAPED = "_~/\\";

    /** The names of files that stand where folders of categories do: a folder bucket has room for one of the two. */
    private static final Set<String> FILES = Set.of("index.html", "index.json", "atom.xml", "feed.json");

    /** In UTF-8 bytes: file systems allow 255 a segment. */
    private static final int LONGEST = 120;

    /** Of a whole path: leaves room for what stands around it in a key of 1,024 bytes. */
    private static final int LONGEST_PATH = 800;

    private static final int KEPT = 20;

    private KeySegment() {}

    static String join(List<String> names) {
        String path = names.stream().map(KeySegment::of).collect(Collectors.joining("/"));
        return bytes(path).length <= LONGEST_PATH ? path : "" + ESCAPE + ESCAPE + hash(path);
    }

    static String of(String name) {
        StringBuilder segment = new StringBuilder();
        name.codePoints().forEach(c -> append(segment, c));
        if (name.startsWith(".")) {
            segment.replace(0, 1, escape("."));
        } else if (FILES.contains(name)) {
            int dot = segment.lastIndexOf(".");
            segment.replace(dot, dot + 1, escape("."));
        }
        return bytes(segment.toString()).length <= LONGEST ? segment.toString() : shortened(name);
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

    /** The beginning, and a hash of all of it behind two escapes, which no other name leads to. */
    private static String shortened(String name) {
        String letters = name.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(KEPT)
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
