package dev.bucketpress.scaling;

import com.sun.management.ThreadMXBean;
import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.PathologicalInput;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.post.Permalink;
import dev.bucketpress.post.Post;
import dev.bucketpress.post.PostReader;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.standalone.TemplateEngine;
import dev.bucketpress.testing.TestSite;
import dev.bucketpress.theme.PostTheme;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Reads and renders posts of every shape in ever larger sizes, and prints a {@link Cost} a line. */
final class ScalingRun {

    static final int SMALLEST = 16 << 10;
    static final int GROWTH = 4;

    /** The default of the setting {@code bucketpress.max-post-bytes}. */
    private static final int LARGEST = 5 << 20;

    /** The default stack size of a thread in Java on Linux. */
    private static final int STACK = 1 << 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final PostReader reader = new PostReader(TestSite.SITE, new Permalink(":year/:month/:day/:urlname/"));
    private final Markdown markdown = new Markdown(HtmlPolicy.SAFE);
    private final PostTheme theme = new PostTheme(TemplateEngine.create(), TestSite.SITE);

    private ScalingRun() {}

    /** @param arguments the largest size, in bytes */
    public static void main(String[] arguments) throws InterruptedException {
        ScalingRun run = new ScalingRun();
        int largest = Math.min(Integer.parseInt(arguments[0]), LARGEST);
        for (PathologicalInput shape : PathologicalInput.in("scaling.tsv")) {
            run.cost(shape, SMALLEST / GROWTH); // what is only done the first time
            run.grow(shape, largest);
        }
    }

    /** Prints the costs up to the largest size, or to where the shape is rejected a second time. */
    private void grow(PathologicalInput shape, int largest) throws InterruptedException {
        int rejections = 0;
        int bytes = SMALLEST;
        while (bytes < largest && rejections < 2) {
            Cost cost = cost(shape, bytes);
            System.out.println(cost.line());
            rejections += cost.published() ? 0 : 1;
            bytes *= GROWTH;
        }
        System.out.println(cost(shape, largest).line());
    }

    private Cost cost(PathologicalInput shape, int bytes) throws InterruptedException {
        byte[] post = shape.ofBytes(bytes).getBytes(StandardCharsets.UTF_8);
        AtomicReference<Cost> cost = new AtomicReference<>();
        Thread thread = new Thread(null, () -> cost.set(cost(shape.name(), post)), shape.name(), STACK);
        thread.start();
        thread.join();
        return cost.get();
    }

    private Cost cost(String shape, byte[] post) {
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long time = THREADS.getCurrentThreadCpuTime();
        long steps = Steps.count();
        boolean published = isPublished(post);
        return new Cost(
                shape,
                post.length,
                published,
                THREADS.getCurrentThreadAllocatedBytes() - allocated,
                Steps.count() - steps,
                TimeUnit.NANOSECONDS.toMicros(THREADS.getCurrentThreadCpuTime() - time));
    }

    private boolean isPublished(byte[] bytes) {
        return reader.read(new SourceKey("post.md"), bytes, Instant.EPOCH) instanceof Post post
                && markdown.render(post.body().markdown(), post.about().excerpt(), new NothingUploaded())
                        instanceof RenderedBody body
                && theme.page(post, body, List.of()).length > 0;
    }
}
