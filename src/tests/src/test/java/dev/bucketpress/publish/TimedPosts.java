package dev.bucketpress.publish;

import dev.bucketpress.testing.MemoryBucket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Authors of posts with dates around now, which they edit, move, delete and bring back. */
final class TimedPosts {

    private static final int SECONDS_AROUND_NOW = 400;

    /** @param from when it is to be seen, and in its text too */
    record Version(String text, Optional<Instant> from, Optional<Instant> until) {

        static final Version NONE = new Version("", Optional.empty(), Optional.empty());

        boolean isPublic(Instant now) {
            return !text.isEmpty()
                    && from.filter(now::isBefore).isEmpty()
                    && until.filter(end -> !now.isBefore(end)).isEmpty();
        }
    }

    private final MemoryBucket source;
    private final Clock clock;
    private final Random random;
    private final int posts;
    private final Map<String, Version> versions = new HashMap<>();
    private int written;

    TimedPosts(MemoryBucket source, Clock clock, Random random, int posts) {
        this.source = source;
        this.clock = clock;
        this.random = random;
        this.posts = posts;
    }

    /** What is in the source bucket under a key. */
    Version version(String key) {
        return versions.getOrDefault(key, Version.NONE);
    }

    /** The keys that a post may have, one at a time. */
    static List<String> keys(int post) {
        return List.of("post-" + post + ".md", "moved/post-" + post + ".md");
    }

    /** The key of the post that a post with this key becomes where its file is moved. */
    static String other(String key) {
        return key.startsWith("moved/") ? key.substring("moved/".length()) : "moved/" + key;
    }

    /** Changes a post. Returns the keys that changed. */
    List<String> change() {
        List<String> keys = keys(random.nextInt(posts));
        String key = version(keys.get(1)).text().isEmpty() ? keys.get(0) : keys.get(1);
        int what = random.nextInt(10);
        if (what == 0) {
            return write(key, Version.NONE);
        }
        if (what == 1 && !version(key).text().isEmpty()) {
            List<String> changed = new ArrayList<>(write(other(key), version(key)));
            changed.addAll(write(key, Version.NONE));
            return changed;
        }
        return write(key, next(keys.get(0)));
    }

    private List<String> write(String key, Version version) {
        versions.put(key, version);
        if (version.text().isEmpty()) {
            source.remove(key);
        } else {
            source.drop(key, version.text());
        }
        return List.of(key);
    }

    private Version next(String name) {
        Optional<Instant> from = random.nextInt(4) == 0 ? Optional.empty() : Optional.of(around(clock.instant()));
        Optional<Instant> until = random.nextInt(3) > 0
                ? Optional.empty()
                : Optional.of(from.orElseGet(() -> around(clock.instant())).plusSeconds(1 + random.nextInt(300)));
        String url = name.replace(".md", random.nextInt(5) == 0 ? "-again" : "");
        String marker =
                "Text " + written++ + from.map(time -> ", not before " + time).orElse("");
        String text = "---\ntitle: \"" + marker + "\"\ndate: 2020-02-0" + (1 + random.nextInt(9)) + "\nurlname: " + url
                + from.map(time -> "\npublishDate: " + time).orElse("")
                + until.map(time -> "\nexpires: " + time).orElse("")
                + "\ntags: [time]\n---\n" + marker + ".";
        return new Version(text, from, until);
    }

    private Instant around(Instant now) {
        return now.plus(Duration.ofSeconds(random.nextInt(2 * SECONDS_AROUND_NOW) - SECONDS_AROUND_NOW));
    }
}
