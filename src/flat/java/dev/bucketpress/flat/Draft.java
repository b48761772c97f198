package dev.bucketpress.flat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A post of about 2 KB, with two of twenty tags and one of ten categories, each within one of five: it is in five lists. */
record Draft(String key, String title, LocalDateTime date, List<String> tags, List<String> categories) {

    private static final int TAGS = 20;
    private static final int CATEGORIES = 10;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int PARAGRAPHS = 6;

    /** Post by post the same however many there are, but for the date. */
    static Draft of(int post, int posts, Spread spread) {
        SplittableRandom random = new SplittableRandom(post);
        int tag = random.nextInt(TAGS);
        int other = (tag + 1 + random.nextInt(TAGS - 1)) % TAGS;
        int category = random.nextInt(CATEGORIES);
        return new Draft(
                "post-%06d.md".formatted(post),
                "Post number " + post,
                spread.date(post, posts),
                List.of("tag-" + tag, "tag-" + other),
                List.of("outer-" + category / 2, "inner-" + category));
    }

    static List<Draft> all(int posts, Spread spread) {
        return IntStream.range(0, posts)
                .mapToObj(post -> of(post, posts, spread))
                .toList();
    }

    /** Another post in the same lists. */
    Draft beside(String otherKey, LocalDateTime otherDate) {
        return new Draft(otherKey, "Another, " + otherKey, otherDate, tags, categories);
    }

    Draft titled(String otherTitle) {
        return new Draft(key, otherTitle, date, tags, categories);
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    String text() {
        StringBuilder text = new StringBuilder("---\ntitle: %s\ndate: %s\ntags: [%s]\ncategories: [%s]\n---\n"
                .formatted(title, DATE.format(date), String.join(", ", tags), String.join(", ", categories)));
        SplittableRandom random = new SplittableRandom(key.hashCode());
        for (int i = 0; i < PARAGRAPHS; i++) {
            text.append(paragraph(random.nextInt(1000))).append(i == 0 ? "<!-- more -->\n\n" : "");
        }
        return text.append("```java\npublic record Position(int line, int column) {\n    // <T> & more\n}\n```\n")
                .toString();
    }

    private static String paragraph(int number) {
        return """
                The quick *brown* fox number %d jumps over the [lazy dog](https://example.org/%1$d), **again** and again, \
                until the dog has had enough of it and asks `why`. 高度重视防控，强化责任落实。Then it sleeps, and the fox \
                goes home to write a post about it.

                """.formatted(number);
    }
}
