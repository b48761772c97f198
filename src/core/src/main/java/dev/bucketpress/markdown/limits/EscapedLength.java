package dev.bucketpress.markdown.limits;

/** What a text takes in HTML, in bytes of UTF-8. */
public final class EscapedLength {

    /** That of {@code &quot;} and {@code &nbsp;}. */
    private static final int LONGEST = 6;

    private EscapedLength() {}

    /** The length of a text between tags or between quotes. */
    public static long of(CharSequence text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            bytes += of(text.charAt(i));
        }
        return bytes;
    }

    /** @throws LimitExceededException where a body takes too much, all of it being text */
    static void check(String body) {
        if ((long) LONGEST * body.length() <= Growth.MAX) {
            return;
        }
        Growth growth = Growth.byEscapes(body);
        for (int i = 0; i < body.length(); i++) {
            growth.add(of(body.charAt(i)), i);
        }
    }

    private static int of(char c) {
        return switch (c) {
            case '&' -> 5;
            case '<', '>' -> 4;
            case '"', '\u00A0' -> LONGEST;
            case '\0' -> 3; // U+FFFD
            default -> Growth.bytes(c);
        };
    }
}
