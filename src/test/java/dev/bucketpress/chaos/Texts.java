package dev.bucketpress.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What people write: posts that move about, fight for pages, break, and become what they were before. */
final class Texts {

    private static final int OWN_PAGES = 3;

    private final Random random;
    private final int sharedPages;
    private final Map<String, List<String>> written = new HashMap<>();
    private int versions;

    Texts(Random random, int sharedPages) {
        this.random = random;
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
        String date = random.nextInt(10) == 0 ? "date: never\n" : random.nextInt(4) == 0 ? "" : "date: 2020-02-02\n";
        String draft = random.nextInt(8) == 0 ? "draft: true\n" : "";
        return "---\ntitle: Version " + version + "\n" + date + draft + "permalink: /" + page(key) + "/\n---\n"
                + "The text of version " + version + ", in **full**.\n".repeat(1 + random.nextInt(200));
    }

    private String page(String key) {
        return random.nextInt(5) == 0
                ? "shared-" + random.nextInt(sharedPages)
                : key.replaceAll("\\W", "-") + "-" + random.nextInt(OWN_PAGES);
    }
}
