package dev.bucketpress.publish;

import dev.bucketpress.run.Outcome;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Publishes every expanding post, several at a time, with the heap that this Java was started with. */
final class ExpandingPostsRun {

    /** The default of the setting {@code bucketpress.max-post-bytes}. */
    private static final int MAX_POST_BYTES = 5 << 20;

    private static final PostRenderer RENDERER = renderer();

    private ExpandingPostsRun() {}

    private static PostRenderer renderer() {
        PostRenderer standard = TestSite.standard();
        return new PostRenderer(
                standard.sources(),
                standard.reader(),
                standard.markdown(),
                standard.theme(),
                standard.records(),
                MAX_POST_BYTES);
    }

    static Outcome publish(ExpandingPost post, MemoryBucket published) {
        MemoryBucket source = new MemoryBucket("posts");
        source.drop(post.key(), post.text());
        return new Reconciler(source, published, RENDERER, Clock.systemUTC(), tries -> {})
                .reconcile("posts", post.key());
    }

    /** @param atOnce how many threads publish all posts, each beginning with another */
    public static void main(String[] atOnce) throws InterruptedException {
        int threads = Integer.parseInt(atOnce[0]);
        List<ExpandingPost> posts = new ArrayList<>(ExpandingPost.all().toList());
        List<Thread> started = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            List<ExpandingPost> own = List.copyOf(posts);
            Thread thread = new Thread(() -> own.forEach(ExpandingPostsRun::print));
            thread.start();
            started.add(thread);
            Collections.rotate(posts, posts.size() / threads);
        }
        for (Thread thread : started) {
            thread.join();
        }
    }

    private static void print(ExpandingPost post) {
        System.out.println(outcome(post) + ": " + post.name());
    }

    private static String outcome(ExpandingPost post) {
        try {
            return publish(post, new MemoryBucket("public")).word();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return e.toString();
        }
    }
}
