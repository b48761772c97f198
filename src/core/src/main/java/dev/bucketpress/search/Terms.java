package dev.bucketpress.search;

import dev.bucketpress.search.Tokens.Token;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The terms under which a post is found. The first character tells them apart, so that all kinds share the same shards:
 *
 * <ul>
 *   <li>two CJK characters, as they are;
 *   <li>{@code =word}: a word of another script; {@code <w} and {@code <wo}: that some word begins so, since the shards of
 *       words are told by their first three characters;
 *   <li>{@code 1字}: a CJK character of the title or of a tag; {@code #tag}: a whole tag; {@code @2026}: the year.
 * </ul>
 */
final class Terms {

    /** How many characters of a word tell its shard. */
    static final int STEM = 3;

    private Terms() {}

    static Set<String> of(IndexedText text) {
        Set<String> terms = new HashSet<>();
        text.foldedBlocks().forEach(block -> Tokens.of(block).forEach(token -> add(token, terms)));
        text.names()
                .map(IndexedText::folded)
                .forEach(name -> Tokens.of(name).stream()
                        .filter(Token::cjk)
                        .forEach(token ->
                                token.text().codePoints().forEach(c -> terms.add("1" + Character.toString(c)))));
        text.tags().forEach(tag -> terms.add(tag(tag)));
        terms.add(year(text.year()));
        return terms;
    }

    static String tag(String name) {
        return "#" + IndexedText.folded(name);
    }

    static String year(int year) {
        return String.format(Locale.ROOT, "@%04d", year);
    }

    private static void add(Token token, Set<String> terms) {
        if (token.cjk()) {
            addBigrams(token.text(), terms);
        } else {
            terms.add("=" + token.text());
            terms.add("<" + beginning(token.text(), 1));
            terms.add("<" + beginning(token.text(), 2));
        }
    }

    /** The bigrams of a token of CJK characters; none where it has but one. */
    static void addBigrams(String token, Set<String> bigrams) {
        for (int begin = 0; begin < token.length(); ) {
            int second = begin + Character.charCount(token.codePointAt(begin));
            if (second < token.length()) {
                bigrams.add(token.substring(begin, second + Character.charCount(token.codePointAt(second))));
            }
            begin = second;
        }
    }

    /** The first so many characters of a word, or all of it. */
    static String beginning(String word, int characters) {
        return word.codePointCount(0, word.length()) <= characters
                ? word
                : word.substring(0, word.offsetByCodePoints(0, characters));
    }

    /** What tells the shard of a term: of a word its first characters, so that one shard has all words that begin so. */
    static String stem(String term) {
        return term.startsWith("=") ? beginning(term, 1 + STEM) : term;
    }
}
