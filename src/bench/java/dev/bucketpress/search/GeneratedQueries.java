package dev.bucketpress.search;

import dev.bucketpress.search.SearchCases.Case;
import dev.bucketpress.search.Tokens.Token;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What readers may look for in generated posts, with the rule of what is to be found: frequent words, pieces of any post
 * from two to six characters, what no post has, beginnings of Latin words, and two of these together.
 */
final class GeneratedQueries {

    private static final int LONGEST = 6;

    private final GeneratedSite site;
    private final Random random = new Random(3);

    GeneratedQueries(GeneratedSite site) {
        this.site = site;
    }

    /** So many, of the five kinds in turn. */
    Stream<Case> of(int count) {
        return IntStream.range(0, count).mapToObj(i -> switch (i % 5) {
            case 0 -> frequent();
            case 1 -> piece();
            case 2 -> absent();
            case 3 -> beginning();
            default -> both(piece(), beginning());
        });
    }

    private Case frequent() {
        String word = Stream.generate(() -> site.word(true))
                .filter(some -> some.length() > 1)
                .findFirst()
                .orElseThrow();
        return substring(word);
    }

    private Case piece() {
        String run = token(true);
        int length = Math.min(run.length(), 2 + random.nextInt(LONGEST - 1));
        int from = random.nextInt(run.length() - length + 1);
        return substring(run.substring(from, from + length));
    }

    /** Each character by itself is in posts, or may be. */
    private Case absent() {
        return substring(IntStream.rangeClosed(0, 1 + random.nextInt(3))
                .mapToObj(i -> Character.toString(0x4E00 + 5 * random.nextInt(3_500)))
                .reduce("", String::concat));
    }

    private Case beginning() {
        String word = token(false);
        String letters = word.substring(0, Math.min(word.length(), 2 + random.nextInt(LONGEST - 1)));
        return new Case(letters, text -> text.hasWordWith(letters));
    }

    private static Case both(Case one, Case other) {
        Predicate<PlainScan> rule = one.rule().and(other.rule());
        return new Case(one.query() + " " + other.query(), rule);
    }

    private static Case substring(String characters) {
        return new Case(characters, text -> text.hasSubstring(characters));
    }

    /** A run of characters, or a word, of at least two; of any post. */
    private String token(boolean isChinese) {
        return Stream.generate(this::block)
                .map(block -> Tokens.of(IndexedText.folded(block)).stream()
                        .filter(token ->
                                token.cjk() == isChinese && token.text().length() > 1)
                        .map(Token::text)
                        .toList())
                .filter(tokens -> !tokens.isEmpty())
                .map(this::any)
                .findFirst()
                .orElseThrow();
    }

    private String block() {
        List<String> blocks = any(site.texts()).blocks();
        return blocks.isEmpty() ? "" : any(blocks);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
