package dev.bucketpress.search;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes texts that readers take for the same equal: without case and diacritics, full-width forms as their usual ones,
 * composed (NFC). Each step has the same outcome in a browser, where the reader's query is folded.
 */
final class Folding {

    /** The block of half-width and full-width forms; the wide space has its place elsewhere. */
    private static final Pattern WIDTH_FORMS = Pattern.compile("[\\u3000\\uFF00-\\uFFEF]+");

    /**
     * Latin, Greek and Cyrillic diacritics. The marks of Japanese syllables are no diacritics: they make other letters,
     * and compose again.
     */
    private static final Pattern DIACRITICS = Pattern.compile("[\\u0300-\\u036F]+");

    private Folding() {}

    static String fold(String text) {
        String usual = WIDTH_FORMS
                .matcher(text)
                .replaceAll(forms -> Matcher.quoteReplacement(Normalizer.normalize(forms.group(), Form.NFKC)));
        // By upper case, which more letters share than a small letter: ß and ss, both sigmas. First lower case, for
        // capital ẞ.
        String upper = usual.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
        String lower = upper.toLowerCase(Locale.ROOT).replace('ς', 'σ');
        String bare = DIACRITICS.matcher(Normalizer.normalize(lower, Form.NFD)).replaceAll("");
        return Normalizer.normalize(bare, Form.NFC);
    }
}
