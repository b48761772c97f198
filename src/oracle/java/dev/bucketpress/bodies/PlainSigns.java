package dev.bucketpress.bodies;

import java.util.regex.Pattern;

/**
 * Signs of Markdown written so that no renderer takes them for markup, in code neither: each as a character for private
 * use, which becomes the sign again once all is HTML.
 */
final class PlainSigns {

    private static final int OFFSET = 0xE000;
    private static final Pattern SIGN = Pattern.compile("[!-/:-@\\[-`{-~]");
    private static final Pattern PRIVATE = Pattern.compile("[\uE021-\uE07E]");

    private PlainSigns() {}

    static String of(String text) {
        return SIGN.matcher(text)
                .replaceAll(sign -> Character.toString(sign.group().charAt(0) + OFFSET));
    }

    static String asHtml(String html) {
        return PRIVATE.matcher(html).replaceAll(sign -> "&#" + (sign.group().charAt(0) - OFFSET) + ";");
    }
}
