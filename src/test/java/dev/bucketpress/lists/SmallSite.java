package dev.bucketpress.lists;

import dev.bucketpress.post.SourceKey;
import dev.bucketpress.press.Backoff;
import dev.bucketpress.press.Look;
import dev.bucketpress.press.Press;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.Workshops;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/** Two buckets in memory, a press, and lists whose nodes are parted soon. */
final class SmallSite {

    static final Shape SMALL = new Shape(4, 2);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
    private static final Backoff AT_ONCE = tries -> {};

    final MemoryBucket source = new MemoryBucket("posts");
    final MemoryBucket published = new MemoryBucket("public");
    private final Press press = new Press(source, published, Workshops.standard(), CLOCK);
    private final Shape shape;
    final Lists lists;

    SmallSite() {
        this(SMALL);
    }

    SmallSite(Shape shape) {
        this.shape = shape;
        this.lists = lists(CLOCK);
    }

    /** Lists of the same bucket, as another process has them. */
    Lists lists(Clock clock) {
        return new Lists(
                published,
                Workshops.standard().records(),
                Workshops.SITE,
                Workshops.lists(),
                clock,
                1,
                shape,
                AT_ONCE,
                1);
    }

    /** A post, once it is published and not listed yet. */
    void publish(String key, String... frontMatter) {
        String text = "---\n" + String.join("\n", frontMatter) + "\n---\nText of " + key;
        source.drop(key, text.getBytes(StandardCharsets.UTF_8));
        press.look(source.name(), key);
    }

    void delete(String key) {
        source.remove(key);
        press.look(source.name(), key);
    }

    List<Look> list(String... keys) {
        return lists.look(Arrays.stream(keys).map(SourceKey::new).toList(), Duration.ofMinutes(1));
    }

    List<String> differences() {
        return FromScratch.differences(published, shape);
    }

    /** What was asked of the public bucket while something was done. */
    List<String> requests(Runnable work) {
        published.takeRequests();
        work.run();
        return published.takeRequests();
    }
}
