package dev.bucketpress.search;

import java.util.ArrayList;
import java.util.List;

/** The searchable pieces of a folded text, in order: what stands between them finds nothing and is found by nothing. */
final class Tokens {

    /**
     * A longest sequence of characters of one kind.
     *
     * @param cjk whether any part of it is found, or else only its beginning, as a word's
     */
    record Token(String text, boolean cjk) {}

    private enum Kind {
        CJK,
        WORD,
        NEITHER
    }

    private Tokens() {}

    static List<Token> of(String folded) {
        List<Token> tokens = new ArrayList<>();
        for (int begin = 0; begin < folded.length(); ) {
            Kind kind = kind(folded.codePointAt(begin));
            int end = begin;
            while (end < folded.length() && kind(folded.codePointAt(end)) == kind) {
                end += Character.charCount(folded.codePointAt(end));
            }
            if (kind != Kind.NEITHER) {
                tokens.add(new Token(folded.substring(begin, end), kind == Kind.CJK));
            }
            begin = end;
        }
        return tokens;
    }

    private static Kind kind(int codePoint) {
        if (Cjk.is(codePoint)) {
            return Kind.CJK;
        }
        return isOfWords(codePoint) ? Kind.WORD : Kind.NEITHER;
    }

    /** Letters, digits and their marks, as {@code [\p{L}\p{N}\p{M}]} in a browser; no joiner or variation selector. */
    static boolean isOfWords(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
                codePoint < 0xFE00 || codePoint > 0xFE0F;
            default -> false;
        };
    }
}
