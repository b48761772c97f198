package dev.bucketpress.bodies;

import java.util.regex.Pattern;

/**
 * Signs of Markdown written so that no renderer takes them for markup, in code neither: each as a character for private
 * use, which becomes the sign again once all is HTML.
 */
final class PlainSigns {

    private static final int OFFSET = 0xE000;
    private static final Pattern SIGN = Pattern.compile("[\n!-/:-@\\[-`{-~]");
    private static final Pattern PRIVATE = Pattern.compile("[\uE00A\uE021-\uE07E]");
    /** A letter to all who read Markdown, and nothing once all is HTML: keeps emphasis beside what it stands before. */
    static final String NO_LETTER = "\uE07F";

    private static final Pattern ENCODED = Pattern.compile("%EE%8([01])%([0-9A-F]{2})");

    private PlainSigns() {}

    static String of(String text) {
        return SIGN.matcher(text)
                .replaceAll(sign -> Character.toString(sign.group().charAt(0) + OFFSET));
    }

    static String asHtml(String html) {
        String decoded = ENCODED.matcher(html).replaceAll(sign -> sign(sign.group(1), sign.group(2)));
        return PRIVATE.matcher(decoded.replace(NO_LETTER, ""))
                .replaceAll(sign -> "&#" + (sign.group().charAt(0) - OFFSET) + ";");
    }

    /** As it stands in addresses: from the second and third byte of its UTF-8. */
    private static String sign(String second, String third) {
        int code = (Integer.parseInt(second) << 6) + (Integer.parseInt(third, 16) & 0x3F);
        return code < 0x7F && code > 0x20 ? Character.toString(code + OFFSET) : "%EE%8" + second + "%" + third;
    }
}
