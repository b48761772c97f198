package dev.bucketpress.search;

import dev.bucketpress.site.PostSummary;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.threads.SideBySide;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Generated posts in memory, and their index, by the code that production runs. */
final class GeneratedSite {

    static final int BATCH = Integer.getInteger("batch", 100);
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    /** Nothing finds it. */
    private static final IndexedText GONE = new IndexedText("", List.of(), List.of(), 0);

    final CountedBucket bucket = new CountedBucket();
    private final GeneratedPosts generated = new GeneratedPosts(19);
    private final Random random = new Random(7);
    private final List<Searched> posts = new ArrayList<>();
    private final List<IndexedText> texts = new ArrayList<>();
    private long cpu;

    /** Publishes so many more posts. */
    void fill(int count) {
        int end = posts.size() + count;
        for (int post = posts.size(); post < end; post += BATCH) {
            change(IntStream.range(post, Math.min(end, post + BATCH)).boxed().toList(), true);
        }
    }

    void add() {
        change(List.of(posts.size()), true);
    }

    void edit() {
        change(List.of(any()), true);
    }

    void delete() {
        change(List.of(any()), false);
    }

    private int any() {
        return random.nextInt(posts.size());
    }

    /** What each post says, by its number; nothing, where it is gone. */
    List<IndexedText> texts() {
        return texts;
    }

    /** A word, as frequent as it is in posts. */
    String word(boolean isChinese) {
        return generated.word(isChinese);
    }

    /** Nanoseconds of processor time that the index took. */
    long cpu() {
        return cpu;
    }

    /** @param published whether the posts get another text; else they are gone */
    private void change(List<Integer> numbers, boolean published) {
        numbers.stream().filter(number -> !published).forEach(number -> texts.set(number, GONE));
        IndexUpdate update = new IndexUpdate(
                bucket, IndexOptions.STANDARD, Clock.systemUTC(), Duration.ofMinutes(15), SideBySide.inTurn());
        List<SourceKey> keys = numbers.stream().map(GeneratedSite::key).toList();
        List<Optional<SearchablePost>> wanted = numbers.stream()
                .map(number -> published ? Optional.of(page(number)) : Optional.<SearchablePost>empty())
                .toList();
        long begun = CPU.getCurrentThreadCpuTime();
        for (int number : numbers) {
            if (number == posts.size()) {
                posts.add(Searched.NOWHERE);
            }
            update.read(key(number), posts.get(number), wanted.get(numbers.indexOf(number)), false);
        }
        update.reserve(keys);
        update.commit(keys, held -> held);
        cpu += CPU.getCurrentThreadCpuTime() - begun;
        numbers.forEach(number -> update.settled(key(number)).ifPresent(now -> posts.set(number, now)));
        numbers.forEach(number -> bucket.forget(number + ".html"));
    }

    private static SourceKey key(int number) {
        return new SourceKey(number + ".md");
    }

    /** Writes the page of a post without being counted; it is needed for as long as one change takes. */
    private SearchablePost page(int number) {
        IndexedText text = generated.next();
        if (number == texts.size()) {
            texts.add(text);
        } else {
            texts.set(number, text);
        }
        String html = "<article><div class=body><p>" + String.join("</p><p>", text.blocks()) + "</p></div></article>";
        Content content = Content.of(html.getBytes(StandardCharsets.UTF_8), "text/html");
        long written = bucket.written;
        String etag =
                bucket.put(number + ".html", content, new Condition.Always()).orElseThrow();
        bucket.written = written;
        bucket.requests--;
        OffsetDateTime date = OffsetDateTime.of(text.year(), 1 + number % 12, 1, 0, 0, 0, 0, ZoneOffset.UTC);
        PostSummary summary = new PostSummary(
                number + ".md",
                false,
                "/" + number + ".html",
                text.title(),
                date,
                date,
                Optional.empty(),
                text.tags(),
                List.of(),
                "",
                Optional.empty(),
                PostSummary.Display.PLAIN);
        return new SearchablePost(summary, number + ".html", etag, Optional.empty());
    }
}
