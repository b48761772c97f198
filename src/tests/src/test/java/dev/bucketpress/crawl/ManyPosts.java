package dev.bucketpress.crawl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Posts of all kinds, each time the same. Most are of one year and have one tag, so that lists are split into years and
 * months.
 */
final class ManyPosts {

    static final int NUMBER = 500;

    /** Posts lead only to those of earlier batches, which have their pages by then. */
    static final int A_BATCH = 100;

    static final String FOLDER = "source/_posts/";
    static final String PICTURE = FOLDER + "post-0/图 1.png";

    /** Of posts that are deleted, and of no other. */
    static final String LONELY_TAG = "lonely";

    static final int LONELY_YEAR = 1999;

    private static final List<String> TITLES = List.of(
            "Plain",
            "<b>bold</b> & \"quoted\" 'too'",
            "A tab\u000Bof another kind",
            "你好，世界",
            "&amp; ]]> <!-- -->",
            "😀 {title} 100% #1");

    private static final List<String> TAGS = List.of(
            "C#", "a/b", "..", "Java", "java", "Machine Learning", "中文", "index.html", "100%?", "<i>&\"'", "_~");

    private static final List<List<String>> CATEGORIES = List.of(
            List.of("Europe"),
            List.of("Europe", "France"),
            List.of("Europe", "2020"),
            List.of("Europe", "2020", "02"),
            List.of("index.json"),
            List.of("2020"),
            List.of("..", "atom.xml"),
            List.of("中文", "a/b"));

    /** The edges of a month where the site is, some of them said by other clocks. */
    private static final List<String> EDGES =
            List.of("2020-01-31 23:59:59", "2020-02-01 00:00:00", "2020-01-31T16:30:00Z", "2019-12-31T20:00:00-05:00");

    private final Random random = new Random(42);
    private final Map<String, Draft> published = new LinkedHashMap<>();
    private final Map<String, String> others = new LinkedHashMap<>();

    ManyPosts() {
        for (int i = 0; i < NUMBER; i++) {
            Draft draft = draft(i);
            published.put(draft.key(), draft);
        }
        others.put(FOLDER + "draft.md", "---\ndraft: true\ntags: [drafts]\n---\nDraft");
        others.put("source/_drafts/hidden.md", "---\ndate: 2020-02-02\ntags: [drafts]\n---\nDraft");
        others.put(FOLDER + "broken.md", "---\ntitle: Broken\ndate: never\ntags: [drafts]\n---\nText");
    }

    private Draft draft(int i) {
        return new Draft(
                key(i), TITLES.get(i % TITLES.size()) + " " + i, date(i), tags(i), categories(), more(i), body(i));
    }

    private static String key(int i) {
        return switch (i % 50) {
            case 7 -> FOLDER + "2019-03-04-post-" + i + ".md";
            case 13 -> FOLDER + "2019/随笔 & " + i + "+1.markdown";
            default -> FOLDER + "post-" + i + ".md";
        };
    }

    /** One in ten is deleted later on, and nobody leads there. */
    private static boolean isShortLived(int i) {
        return i % 10 == 9;
    }

    private String date(int i) {
        if (i < EDGES.size()) {
            return EDGES.get(i);
        }
        if (i % 50 == 7 || i % 50 == 21) {
            return "";
        }
        return i == 9 ? momentIn(LONELY_YEAR) : momentIn(i % 3 == 0 ? 2018 + random.nextInt(7) : 2020);
    }

    private String momentIn(int year) {
        return "%d-%02d-%02d %02d:00:00"
                .formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28), random.nextInt(24));
    }

    private List<String> tags(int i) {
        if (isShortLived(i)) {
            return List.of(LONELY_TAG, "Java");
        }
        Set<String> tags = new LinkedHashSet<>();
        tags.add(random.nextInt(10) < 6 ? "Java" : TAGS.get(random.nextInt(TAGS.size())));
        while (random.nextBoolean()) {
            tags.add(TAGS.get(random.nextInt(TAGS.size())));
        }
        return List.copyOf(tags);
    }

    private List<List<String>> categories() {
        Set<List<String>> categories = new LinkedHashSet<>();
        while (random.nextInt(3) > 0) {
            categories.add(CATEGORIES.get(random.nextInt(CATEGORIES.size())));
        }
        return List.copyOf(categories);
    }

    private static List<String> more(int i) {
        return i % 11 == 5
                ? List.of(
                        "excerpt: 'In <em>other</em> words, <a href=\"/archives/\">all</a>, <a href=\"#Part\">a part</a>'",
                        "updated: 2025-01-01 00:00:00")
                : List.of();
    }

    private String body(int i) {
        List<String> lines = new ArrayList<>();
        lines.add("Post " + i + " leads to [all](/archives/), <a href=\"/tags/Java/\">some</a>,");
        lines.add("[the newest](https://blog.example.org/)");
        lines.add("and [itself](#Part)" + earlier(i) + ".\n");
        if (i % 4 != 0) {
            lines.add("![A picture](" + beside(i) + "post-0/图%201.png)\n\n<!-- more -->\n");
        }
        lines.add("## Part\n\nText with a note[^1].\n\n[^1]: A note.\n");
        lines.add(i % 25 == 0 ? "```java\nint i = 0;\n```\n\n$a^2 < b$\n" : "More text.\n");
        return String.join("\n", lines);
    }

    private String earlier(int i) {
        int before = i - i % A_BATCH;
        String folder = beside(i);
        return before == 0
                ? ""
                : ", [another post](%spost-%d.md) and [a part of one](<%spost-5.md#Part>)"
                        .formatted(folder, random.nextInt(before / 10) * 10, folder);
    }

    /** The way to the folder that most posts are in. */
    private static String beside(int i) {
        return i % 50 == 13 ? "../" : "";
    }

    /** The text of every file, by key, in the order in which posts lead to each other. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        published.forEach((key, draft) -> texts.put(key, draft.text()));
        texts.putAll(others);
        return texts;
    }

    /** The posts that are to have pages, by key. */
    Map<String, Draft> published() {
        return published;
    }

    /** Deletes one in ten. */
    Set<String> delete() {
        Set<String> deleted = new TreeSet<>();
        for (int i = 0; i < NUMBER; i++) {
            if (isShortLived(i)) {
                published.remove(key(i));
                deleted.add(key(i));
            }
        }
        return deleted;
    }

    /** Gives one in ten another date, and other tags. */
    Map<String, String> move() {
        Map<String, String> moved = new LinkedHashMap<>();
        for (int i = 0; i < NUMBER; i += 10) {
            Draft draft = published.get(key(i)).moved(momentIn(2015 + i % 3), List.of("moved", "Java"));
            published.put(draft.key(), draft);
            moved.put(draft.key(), draft.text());
        }
        return moved;
    }
}
