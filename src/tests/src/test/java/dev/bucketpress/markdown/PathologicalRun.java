package dev.bucketpress.markdown;

import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.links.LinkResolver;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Renders every pathological input with the heap that this Java was started with, and prints how long each took. */
final class PathologicalRun {

    /** The aim is two seconds; a busy machine takes longer. */
    private static final int TIMEOUT_IN_SECONDS = 20;

    /** The default stack size of a thread in Java on Linux. */
    private static final int STACK = 1 << 20;

    private PathologicalRun() {}

    /** @param times how often each input's unit is repeated; the first argument that is too slow ends the run */
    public static void main(String[] times) throws InterruptedException {
        Markdown markdown = new Markdown(HtmlPolicy.SAFE);
        boolean good = true;
        for (PathologicalInput input : PathologicalInput.all()) {
            for (String n : times) {
                good &= rendersInTime(markdown, input.name() + " ×" + n, input.text(Integer.parseInt(n)));
            }
        }
        Runtime.getRuntime().halt(good ? 0 : 1);
    }

    private static boolean rendersInTime(Markdown markdown, String name, String text) throws InterruptedException {
        AtomicReference<String> result = new AtomicReference<>("TOO SLOW");
        Runnable rendering = () -> result.set(outcome(markdown, text));
        Thread thread = new Thread(null, rendering, name, STACK);
        long start = System.nanoTime();
        thread.start();
        thread.join(TimeUnit.SECONDS.toMillis(TIMEOUT_IN_SECONDS));
        System.out.println(result + " " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + " ms: " + name);
        if (thread.isAlive()) {
            Runtime.getRuntime().halt(2);
        }
        return result.get().equals("rendered") || result.get().equals("refused");
    }

    private static String outcome(Markdown markdown, String text) {
        try {
            return markdown.render(text, Optional.empty(), LinkResolver.NONE) instanceof RenderedBody
                    ? "rendered"
                    : "refused";
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return e.toString();
        }
    }
}
