package dev.bucketpress.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What people write: posts, some of which are standalone pages for a while, that move about, fight for pages, meet in lists, break, and become what they were before. There
 * are few tags, categories and months, so that each is gone and back many a time, but for one that most posts are in.
 */
final class Texts {

    private static final int OWN_PAGES = 3;
    private static final List<String> MONTHS = List.of("2018-12", "2019-01", "2019-11", "2020-01", "2020-02");
    private static final List<String> TAGS = List.of("\"C#\"", "a/b", "Ünï 你好", "2020");
    private static final String COMMON_TAG = "Java";
    private static final List<String> SERIES = List.of("parts", "连载");
    private static final List<String> CATEGORIES = List.of("[]", "[a]", "[a, b]", "[c]", "[[a, b], [c]]");

    private final Random random;
    private final int posts;
    private final int sharedPages;
    private final Map<String, List<String>> written = new HashMap<>();
    private int versions;

    Texts(Random random, int posts, int sharedPages) {
        this.random = random;
        this.posts = posts;
        this.sharedPages = sharedPages;
    }

    /** The next text of a post. */
    String next(String key) {
        List<String> earlier = written.computeIfAbsent(key, k -> new ArrayList<>());
        String text = !earlier.isEmpty() && random.nextInt(5) == 0
                ? earlier.get(random.nextInt(earlier.size()))
                : newText(key);
        earlier.add(text);
        return text;
    }

    /** Notes that a post was put there under another key. */
    void moved(String key, String text) {
        written.computeIfAbsent(key, k -> new ArrayList<>()).add(text);
    }

    /** All texts that a post ever had. */
    List<String> of(String key) {
        return written.getOrDefault(key, List.of());
    }

    private String newText(String key) {
        int version = versions++;
        String draft = random.nextInt(8) == 0 ? "draft: true\n" : "";
        String page = random.nextInt(8) == 0 ? "layout: page\n" : "";
        return "---\ntitle: Version " + version + "\n" + date() + draft + page + lists() + "permalink: /" + page(key)
                + "/\n---\n" + links() + "The text of version " + version
                + ", in **full**.\n".repeat(1 + random.nextInt(200));
    }

    /** To posts and pictures that may be there, or come, move and go. */
    private String links() {
        return random.nextInt(3) > 0
                ? ""
                : "[to](/posts/post-%d.md), ![](/posts/pictures/%d.png)\n\n"
                        .formatted(random.nextInt(posts), random.nextInt(posts));
    }

    /** Whether what a text is published as depends on other posts and on pictures. */
    static boolean hasLinks(String text) {
        return text.contains("](/posts/");
    }

    private String date() {
        if (random.nextInt(10) == 0) {
            return "date: never\n";
        }
        return random.nextInt(4) == 0
                ? ""
                : "date: " + MONTHS.get(random.nextInt(MONTHS.size())) + "-0" + (1 + random.nextInt(9)) + "\n";
    }

    private String lists() {
        List<String> tags = new ArrayList<>(TAGS);
        tags.removeIf(tag -> random.nextInt(TAGS.size()) > 0);
        if (random.nextInt(5) > 0) {
            tags.add(COMMON_TAG);
        }
        String pin = random.nextInt(6) == 0 ? "sticky: " + (1 + random.nextInt(3)) + "\n" : "";
        String series = random.nextInt(4) == 0 ? "series: " + SERIES.get(random.nextInt(SERIES.size())) + "\n" : "";
        return "tags: " + tags + "\ncategories: " + CATEGORIES.get(random.nextInt(CATEGORIES.size())) + "\n" + pin
                + series;
    }

    private String page(String key) {
        return random.nextInt(5) == 0
                ? "shared-" + random.nextInt(sharedPages)
                : key.replaceAll("\\W", "-") + "-" + random.nextInt(OWN_PAGES);
    }
}
