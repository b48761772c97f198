package dev.bucketpress.search;

import dev.bucketpress.search.Tokens.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a reader looks for: a post is found if it has every part.
 *
 * @param parts in the reader's order; none finds nothing
 */
record Query(List<Part> parts) {

    /** One thing that a post must have. */
    sealed interface Part {

        /** Terms that every post has that has the part; none for a beginning that is looked up among a shard's words. */
        Set<String> terms();

        /** Whether every post with these terms has the part, so that no text has to be read. */
        boolean isSure();
    }

    /** Two or more CJK characters, anywhere in a block. */
    record Substring(String characters) implements Part {
        @Override
        public Set<String> terms() {
            Set<String> bigrams = new HashSet<>();
            Terms.addBigrams(characters, bigrams);
            return bigrams;
        }

        @Override
        public boolean isSure() {
            return characters.codePointCount(0, characters.length()) == 2;
        }
    }

    /** How a word of another script begins. */
    record Beginning(String letters) implements Part {
        @Override
        public Set<String> terms() {
            return letters.codePointCount(0, letters.length()) < Terms.STEM ? Set.of("<" + letters) : Set.of();
        }

        @Override
        public boolean isSure() {
            return true;
        }
    }

    /**
     * A text with all its signs, in one block, that begins and ends where words do. One of CJK characters that all stand
     * alone is looked for in the title and tags only, as one character is.
     */
    record Exactly(String text) implements Part {

        /** Whether it is looked for in the title and tags only. */
        boolean isOfNames() {
            return Tokens.of(text).stream().allMatch(Query::isOneCharacter);
        }

        @Override
        public Set<String> terms() {
            Set<String> terms = new HashSet<>();
            Tokens.of(text).forEach(token -> {
                if (isOfNames()) {
                    terms.add("1" + token.text());
                } else if (token.cjk()) {
                    Terms.addBigrams(token.text(), terms);
                } else {
                    terms.add("=" + token.text());
                }
            });
            return terms;
        }

        @Override
        public boolean isSure() {
            return false;
        }
    }

    /** One term as it is: a CJK character of the title or of a tag, a whole tag, or a year. */
    record Only(String term) implements Part {
        @Override
        public Set<String> terms() {
            return Set.of(term);
        }

        @Override
        public boolean isSure() {
            return true;
        }
    }

    /** A filter with a value, which may be quoted; or a quoted text, whose end may be missing; or a word. */
    private static final Pattern WORD =
            Pattern.compile("(?:(?<filter>tag|year):)?(?:\"(?<quoted>[^\"]*)\"?|(?<bare>[^\\s\"]+))");

    private static final Pattern QUOTATION_MARKS = Pattern.compile("[\u201C\u201D\u201E]");

    static Query of(String words) {
        String folded = QUOTATION_MARKS.matcher(Folding.fold(words)).replaceAll("\"");
        return new Query(WORD.matcher(folded)
                .results()
                .flatMap(word -> parts(word).stream())
                .distinct()
                .toList());
    }

    private static List<Part> parts(MatchResult word) {
        String value = word.group(2) == null ? word.group(3) : OneLine.of(word.group(2));
        if (word.group(1) != null) {
            return List.of(new Only((word.group(1).equals("tag") ? "#" : "@") + value));
        }
        List<Token> tokens = Tokens.of(value);
        boolean oneCharacter = tokens.size() == 1 && isOneCharacter(tokens.get(0));
        return word.group(2) == null || oneCharacter ? loose(tokens) : exactly(value, tokens);
    }

    private static List<Part> exactly(String text, List<Token> tokens) {
        return tokens.isEmpty() ? List.of() : List.of(new Exactly(text.strip()));
    }

    private static List<Part> loose(List<Token> tokens) {
        return tokens.stream().map(Query::part).toList();
    }

    private static Part part(Token token) {
        if (isOneCharacter(token)) {
            return new Only("1" + token.text());
        }
        return token.cjk() ? new Substring(token.text()) : new Beginning(token.text());
    }

    private static boolean isOneCharacter(Token token) {
        return token.cjk() && token.text().codePointCount(0, token.text().length()) == 1;
    }
}
