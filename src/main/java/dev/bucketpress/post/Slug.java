package dev.bucketpress.post;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text as a piece of a URL, by the rule of Hexo's own {@code slugize}, so that URLs stay what they were. */
final class Slug {

    private static final Pattern LATIN_MARKS = Pattern.compile("[\\u0300-\\u036F]");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1F]");
    private static final Pattern SPECIAL = Pattern.compile("[\\s~`!@#$%^&*()\\-_+=\\[\\]{}|\\\\;:\"'<>,.?/]+");
    private static final Pattern OUTER_DASHES = Pattern.compile("^-|-$");

    private Slug() {}

    static String of(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        String plain = Normalizer.normalize(LATIN_MARKS.matcher(decomposed).replaceAll(""), Normalizer.Form.NFC);
        String dashed = SPECIAL.matcher(CONTROL.matcher(plain).replaceAll("")).replaceAll("-");
        return OUTER_DASHES.matcher(dashed).replaceAll("");
    }
}
