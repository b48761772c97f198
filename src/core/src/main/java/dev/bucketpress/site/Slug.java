package dev.bucketpress.site;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Turns text into a part of a URL, by the rule of Hexo's {@code slugize}, so that URLs of a former Hexo blog stay the
 * same.
 */
public final class Slug {

    /** Letters that Hexo replaces by plain Latin ones although Unicode does not decompose them. */
    private static final Map<Integer, String> LATIN = latin(
            "AE ÆǢǼ", "O ØƆƟǾ", "s ßȿ", "ae æǣǽ", "o øǿ", "D ĐƉƊƋ", "d đƌ", "H Ħ", "h ħ", "i ı", "L ĿŁȽ", "l ŀłſƚ",
            "n ŉƞ", "OE Œ", "oe œ", "T ŦƬƮȾ", "t ŧƭ", "b ƀƃ", "B ƁƂɃ", "C ƇȻ", "c ƈȼ", "E ƎƐ", "F Ƒ", "f ƒ", "G ƓǤ",
            "hv ƕ", "I Ɨ", "K Ƙ", "k ƙ", "M Ɯ", "N ƝȠ", "OI Ƣ", "oi ƣ", "P Ƥ", "p ƥ", "V ƲɅ", "Y ƳɎ", "y ƴɏ", "Z ƵȤ",
            "z ƶȥɀ", "e ǝɇ", "g ǥ", "OU Ȣ", "ou ȣ", "A Ⱥ", "U Ʉ", "J Ɉ", "j ɉ", "Q Ɋ", "q ɋ", "R Ɍ", "r ɍ", "S ẞ");

    /** Accented, circled and full-width Latin letters: the blocks that hold them. */
    private static final Pattern DECOMPOSED =
            Pattern.compile("[\\u00C0-\\u024F\\u1E00-\\u1EFF\\u24B6-\\u24E9\\uFF21-\\uFF3A\\uFF41-\\uFF5A]");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1F]");

    /** ASCII punctuation, and JavaScript's white space. */
    private static final Pattern SPECIAL =
            Pattern.compile("[\\s\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F"
                    + "\\u3000\\uFEFF~`!@#$%^&*()\\-_+=\\[\\]{}|\\\\;:\"'<>,.?/]+");

    private static final Pattern OUTER_DASHES = Pattern.compile("^-|-$");

    private Slug() {}

    /** Letters and digits, with dashes for everything else; empty where the text has neither. */
    public static String of(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> plain.append(latin(c)));
        String dashed = SPECIAL.matcher(CONTROL.matcher(plain).replaceAll("")).replaceAll("-");
        return OUTER_DASHES.matcher(dashed).replaceAll("");
    }

    private static String latin(int c) {
        String letter = Character.toString(c);
        return Optional.ofNullable(LATIN.get(c))
                .orElseGet(() -> DECOMPOSED.matcher(letter).matches() ? decomposed(letter) : letter);
    }

    private static String decomposed(String letter) {
        return MARKS.matcher(Normalizer.normalize(letter, Normalizer.Form.NFKD)).replaceAll("");
    }

    private static Map<Integer, String> latin(String... spellings) {
        Map<Integer, String> latin = new HashMap<>();
        Stream.of(spellings)
                .map(spelling -> spelling.split(" "))
                .forEach(spelling -> spelling[1].codePoints().forEach(letter -> latin.put(letter, spelling[0])));
        return Map.copyOf(latin);
    }
}
