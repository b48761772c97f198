package dev.bucketpress.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Posts of the sizes of real ones (median 6 KB, 99th percentile 49 KB in UTF-8), two thirds Chinese with some Latin words,
 * of words that are made up and as frequent as Zipf's law says. The same seed makes the same posts.
 */
final class GeneratedPosts {

    private static final int WORDS = 20_000;
    private static final int CHARACTERS = 3_500;
    private static final double SPREAD = Math.log(49.0 / 6.0) / 2.326;
    private static final List<String> SYLLABLES = List.of(
            "ba", "con", "de", "en", "fi", "gra", "in", "ja", "ko", "lu", "ma", "no", "per", "qui", "re", "sta", "ti",
            "ver", "wo", "xen", "yo", "zi", "al", "or", "us", "ment", "tion", "er", "ing", "ly");

    private final Random random;
    private final double[] frequencies = zipf(WORDS);
    private final List<String> chinese;
    private final List<String> latin;

    GeneratedPosts(long seed) {
        this.random = new Random(seed);
        double[] characters = zipf(CHARACTERS);
        this.chinese =
                IntStream.range(0, WORDS).mapToObj(i -> chineseWord(characters)).toList();
        this.latin = IntStream.range(0, WORDS).mapToObj(this::latinWord).toList();
    }

    IndexedText next() {
        boolean isChinese = random.nextInt(3) < 2;
        int bytes = (int) (6_000 * Math.exp(SPREAD * random.nextGaussian()));
        List<String> blocks = new ArrayList<>();
        for (int left = bytes; left > 0; ) {
            String block = sentence(isChinese, Math.min(left, 100 + random.nextInt(900)));
            blocks.add(block);
            left -= block.length() * (isChinese ? 3 : 1);
        }
        List<String> tags = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> word(isChinese))
                .distinct()
                .toList();
        return new IndexedText(sentence(isChinese, 40), tags, blocks, 2014 + random.nextInt(12));
    }

    String word(boolean isChinese) {
        return (isChinese ? chinese : latin).get(pick(frequencies));
    }

    private String sentence(boolean isChinese, int bytes) {
        StringBuilder text = new StringBuilder();
        while (text.length() * (isChinese ? 3 : 1) < bytes) {
            boolean chineseWord = isChinese && random.nextInt(20) > 0;
            text.append(word(chineseWord)).append(between(chineseWord));
        }
        return text.toString();
    }

    private String between(boolean isChinese) {
        if (random.nextInt(10) == 0) {
            return isChinese ? "，" : ", ";
        }
        return isChinese ? random.nextInt(40) == 0 ? "\n" : "" : " ";
    }

    private String chineseWord(double[] characters) {
        return IntStream.range(0, 1 + (random.nextInt(10) + 6) / 6)
                .mapToObj(i -> Character.toString(0x4E00 + 5 * pick(characters)))
                .reduce("", String::concat);
    }

    private String latinWord(int rank) {
        return IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(i -> SYLLABLES.get(random.nextInt(SYLLABLES.size())))
                .reduce("", String::concat);
    }

    private int pick(double[] cumulative) {
        int found = Arrays.binarySearch(cumulative, random.nextDouble() * cumulative[cumulative.length - 1]);
        return found < 0 ? Math.min(-found - 1, cumulative.length - 1) : found;
    }

    private static double[] zipf(int ranks) {
        double[] sums =
                IntStream.range(0, ranks).mapToDouble(rank -> 1.0 / (rank + 1)).toArray();
        Arrays.parallelPrefix(sums, Double::sum);
        return sums;
    }
}
