package dev.bucketpress.search;

import dev.bucketpress.site.PostSummary;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.threads.SideBySide;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * What changes of single posts cost the index, in memory: requests and bytes by the code that production runs. The
 * arguments are the number of posts and the number of changes of each kind.
 */
final class SearchCosts {

    private static final PrintStream OUT = System.out;
    private final int batch = Integer.getInteger("batch", 100);
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private long cpu;
    private final CountedBucket bucket = new CountedBucket();
    private final GeneratedPosts generated = new GeneratedPosts(19);
    private final Random random = new Random(7);
    private final List<Searched> posts = new ArrayList<>();

    public static void main(String[] arguments) {
        SearchCosts costs = new SearchCosts();
        costs.fill(Integer.parseInt(arguments[0]));
        int changes = Integer.parseInt(arguments[1]);
        costs.measure("added", changes, () -> costs.change(List.of(costs.posts.size()), true));
        costs.measure("edited", changes, () -> costs.change(List.of(costs.any()), true));
        costs.measure("deleted", changes, () -> costs.change(List.of(costs.any()), false));
    }

    private void fill(int count) {
        for (int post = 0; post < count; post += batch) {
            List<Integer> some = new ArrayList<>();
            for (int i = post; i < Math.min(count, post + batch); i++) {
                some.add(i);
            }
            change(some, true);
        }
        OUT.printf(
                Locale.ROOT,
                "%d posts: %.1f ms of CPU a post; %.1f requests; shards of %d, texts of %d bytes%n",
                count,
                cpu / 1e6 / count,
                (double) bucket.requests / count,
                bucket.size("api/search/") - bucket.size("api/search/posts/"),
                bucket.size("api/search/posts/"));
    }

    private int any() {
        return random.nextInt(posts.size());
    }

    private void measure(String what, int changes, Runnable change) {
        long requests = 0;
        long written = 0;
        long most = 0;
        long cpuBefore = cpu;
        for (int i = 0; i < changes; i++) {
            long before = bucket.requests;
            long writtenBefore = bucket.written;
            change.run();
            requests += bucket.requests - before;
            written += bucket.written - writtenBefore;
            most = Math.max(most, bucket.requests - before);
        }
        OUT.printf(
                Locale.ROOT,
                "%s: %.1f requests in the mean, %d at most; %d bytes written; %.1f ms of CPU%n",
                what,
                (double) requests / changes,
                most,
                written / changes,
                (cpu - cpuBefore) / 1e6 / changes);
    }

    private void change(List<Integer> numbers, boolean published) {
        IndexUpdate update = new IndexUpdate(
                bucket, Levels.STANDARD, Clock.systemUTC(), Duration.ofMinutes(15), SideBySide.inTurn());
        List<SourceKey> keys = numbers.stream().map(SearchCosts::key).toList();
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
    }

    private static SourceKey key(int number) {
        return new SourceKey(number + ".md");
    }

    /** Writes the page of a post without being counted. */
    private SearchablePost page(int number) {
        IndexedText text = generated.next();
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
