package dev.bucketpress.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * A body made of random pieces of what posts hold: Markdown, bloggers' HTML, and text in angle brackets.
 *
 * @param words of the text that its author means to be read, each a word of its own
 */
public record GeneratedBody(String text, List<String> words) {

    private static final Pattern WORD = Pattern.compile("§");

    public static GeneratedBody of(RandomGenerator random) {
        StringBuilder body = new StringBuilder();
        boolean comments = random.nextInt(3) == 0;
        for (int i = 3 + random.nextInt(8); i > 0; i--) {
            body.append(random.nextBoolean() ? paragraph(random) : pick(GeneratedPieces.BLOCKS, random));
            body.append("\n\n");
            if (random.nextInt(10) == 0) {
                body.append(
                        comments
                                ? "<!-- a comment --> " + pick(GeneratedPieces.INLINES, random) + "\n\n"
                                : "<!-- §\n\n");
            }
        }
        return withWords(body + "[^1]: §\n\nsee[^1]\n\n[r]: a.png\n");
    }

    /** Inlines in a row or on lines, as they are or in a quote, an item or a heading. */
    private static String paragraph(RandomGenerator random) {
        StringBuilder paragraph = new StringBuilder(pick(List.of("", "", "", "> ", "- ", "## ", "1. "), random));
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            paragraph.append(pick(GeneratedPieces.INLINES, random)).append(pick(List.of(" ", "", "，", "\n"), random));
        }
        return paragraph.toString();
    }

    private static String pick(List<String> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }

    private static GeneratedBody withWords(String text) {
        List<String> words = new ArrayList<>();
        String body = WORD.matcher(text).replaceAll(place -> {
            words.add("w" + words.size() + "q");
            return words.get(words.size() - 1);
        });
        return new GeneratedBody(body, words);
    }
}
