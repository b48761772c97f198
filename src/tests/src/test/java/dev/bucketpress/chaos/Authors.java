package dev.bucketpress.chaos;

import dev.bucketpress.testing.S3Pair;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Those who write, edit, rename and delete posts and pictures in the source bucket, one change at a time. */
final class Authors {

    private final Random random;
    private final S3Pair buckets;
    private final int posts;
    private final Texts texts;
    private final Map<String, String> there = new TreeMap<>();
    private final Set<String> everThere = new TreeSet<>();

    /** @param buckets as they are without faults */
    Authors(Size size, S3Pair buckets) {
        this.random = new Random(size.seed());
        this.buckets = buckets;
        this.posts = size.posts();
        this.texts = new Texts(random, size.posts(), size.shared());
    }

    /**
     * Changes something.
     *
     * @return the keys of the objects that were written or removed, each of which is an event
     */
    List<String> change() {
        int number = random.nextInt(posts);
        return switch (random.nextInt(10)) {
            case 0 -> remove("posts/post-" + number + ".md");
            case 1 -> rename(number);
            case 2 ->
                there.containsKey(picture(number)) && random.nextInt(3) == 0
                        ? remove(picture(number))
                        : write(picture(number), "pixels " + random.nextInt(4));
            default -> edit("posts/post-" + number + ".md");
        };
    }

    private static String picture(int number) {
        return "posts/pictures/" + number + ".png";
    }

    private List<String> edit(String key) {
        return write(key, texts.next(key));
    }

    /** To and fro, between two names: S3 knows only copying and deleting. */
    private List<String> rename(int number) {
        String plain = "posts/post-" + number + ".md";
        String renamed = "posts/renamed/post-" + number + ".md";
        String from = there.containsKey(renamed) ? renamed : plain;
        String to = from.equals(plain) ? renamed : plain;
        if (!there.containsKey(from)) {
            return edit(from);
        }
        texts.moved(to, there.get(from));
        write(to, there.get(from));
        remove(from);
        return List.of(to, from);
    }

    private List<String> write(String key, String text) {
        there.put(key, text);
        everThere.add(key);
        buckets.drop(key, text.getBytes(StandardCharsets.UTF_8));
        return List.of(key);
    }

    private List<String> remove(String key) {
        there.remove(key);
        everThere.add(key);
        buckets.remove(key);
        return List.of(key);
    }

    /** What is in the source bucket, by key. */
    Map<String, String> there() {
        return there;
    }

    Set<String> everThere() {
        return everThere;
    }

    /** All texts that a post ever had. */
    List<String> textsOf(String key) {
        return texts.of(key);
    }
}
