package dev.bucketpress.markdown;

import com.vladsch.flexmark.parser.core.delimiter.AsteriskDelimiterProcessor;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Emphasis by {@code *} and {@code **} next to Chinese, Japanese and Korean, which is written without spaces.
 *
 * <p>CommonMark does not let {@code **加粗。**} end before a letter, because the closing run stands between punctuation
 * and a letter. The CJK-friendly amendments to CommonMark (github.com/tats-u/markdown-cjk-friendly) let a run open and
 * close there too when either neighbour is a CJK character.
 */
final class CjkEmphasis extends AsteriskDelimiterProcessor {

    private static final Set<UnicodeScript> SCRIPTS = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);

    CjkEmphasis() {
        super(false);
    }

    @Override
    public boolean canBeOpener(
            String before,
            String after,
            boolean leftFlanking,
            boolean rightFlanking,
            boolean beforeIsPunctuation,
            boolean afterIsPunctuation,
            boolean beforeIsWhitespace,
            boolean afterIsWhiteSpace) {
        return leftFlanking || !afterIsWhiteSpace && touchesCjk(before, after);
    }

    @Override
    public boolean canBeCloser(
            String before,
            String after,
            boolean leftFlanking,
            boolean rightFlanking,
            boolean beforeIsPunctuation,
            boolean afterIsPunctuation,
            boolean beforeIsWhitespace,
            boolean afterIsWhiteSpace) {
        return rightFlanking || !beforeIsWhitespace && touchesCjk(before, after);
    }

    private static boolean touchesCjk(String before, String after) {
        return isCjk(before.codePointBefore(before.length())) || isCjk(after.codePointAt(0));
    }

    private static boolean isCjk(int c) {
        return SCRIPTS.contains(UnicodeScript.of(c)) || isCjkPunctuation(c);
    }

    /** CJK Symbols and Punctuation, and the full-width forms of ASCII. */
    private static boolean isCjkPunctuation(int c) {
        return c >= 0x3000 && c <= 0x303F || c >= 0xFF01 && c <= 0xFF60;
    }
}
