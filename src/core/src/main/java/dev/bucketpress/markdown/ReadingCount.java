package dev.bucketpress.markdown;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * A count of characters and words, and the reading time. Chinese, Japanese and Korean are counted by character,
 * everything else by word.
 *
 * @param characters Han, kana, Hangul and Bopomofo
 * @param words runs of other letters and digits
 */
public record ReadingCount(int characters, int words) {

    private static final double CHARACTERS_PER_MINUTE = 300;
    private static final double WORDS_PER_MINUTE = 200;
    private static final Set<UnicodeScript> BY_CHARACTER = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);

    public static ReadingCount of(String text) {
        int characters = 0;
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean cjk = Character.isLetter(c) && BY_CHARACTER.contains(UnicodeScript.of(c));
            boolean partOfWord = !cjk && (Character.isLetterOrDigit(c) || inWord && joins(c, text, i));
            characters += cjk ? 1 : 0;
            words += partOfWord && !inWord ? 1 : 0;
            inWord = partOfWord;
            i += Character.charCount(c);
        }
        return new ReadingCount(characters, words);
    }

    /**
     * A combining mark belongs to its letter; an apostrophe, hyphen or dot joins two parts of a word ({@code don't}).
     */
    private static boolean joins(int c, String text, int at) {
        return Character.getType(c) == Character.NON_SPACING_MARK
                || "'’-.".indexOf(c) >= 0
                        && at + 1 < text.length()
                        && Character.isLetterOrDigit(text.codePointAt(at + 1));
    }

    /** Characters and words together. */
    public int total() {
        return characters + words;
    }

    /** Whole minutes, at least one. */
    public int minutes() {
        return Math.max(1, (int) Math.ceil(characters / CHARACTERS_PER_MINUTE + words / WORDS_PER_MINUTE));
    }
}
