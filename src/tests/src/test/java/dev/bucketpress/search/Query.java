package dev.bucketpress.search;

import dev.bucketpress.search.Runs.Run;
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
            return Runs.of(text).stream().allMatch(Query::isOneCharacter);
        }

        @Override
        public Set<String> terms() {
            Set<String> terms = new HashSet<>();
            Runs.of(text).forEach(run -> {
                if (isOfNames()) {
                    terms.add("1" + run.text());
                } else if (run.cjk()) {
                    Terms.addBigrams(run.text(), terms);
                } else {
                    terms.add("=" + run.text());
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
        List<Run> runs = Runs.of(value);
        boolean oneCharacter = runs.size() == 1 && isOneCharacter(runs.get(0));
        return word.group(2) == null || oneCharacter ? loose(runs) : exactly(value, runs);
    }

    private static List<Part> exactly(String text, List<Run> runs) {
        return runs.isEmpty() ? List.of() : List.of(new Exactly(text.strip()));
    }

    private static List<Part> loose(List<Run> runs) {
        return runs.stream().map(Query::part).toList();
    }

    private static Part part(Run run) {
        if (isOneCharacter(run)) {
            return new Only("1" + run.text());
        }
        return run.cjk() ? new Substring(run.text()) : new Beginning(run.text());
    }

    private static boolean isOneCharacter(Run run) {
        return run.cjk() && run.text().codePointCount(0, run.text().length()) == 1;
    }
}
