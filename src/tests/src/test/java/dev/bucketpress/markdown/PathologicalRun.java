package dev.bucketpress.markdown;

import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.links.LinkResolver;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Renders every pathological input in the heap that this Java was started with, and says how long each took. */
final class PathologicalRun {

    /** The aim is two; a machine that builds other things too takes longer. */
    private static final int PATIENCE_IN_SECONDS = 20;

    /** What Java gives a thread on Linux where nobody asks for more. */
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
        AtomicReference<String> came = new AtomicReference<>("TOO SLOW");
        Runnable rendering = () -> came.set(outcome(markdown, text));
        Thread thread = new Thread(null, rendering, name, STACK);
        long start = System.nanoTime();
        thread.start();
        thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_IN_SECONDS));
        System.out.println(came + " " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + " ms: " + name);
        if (thread.isAlive()) {
            Runtime.getRuntime().halt(2);
        }
        return came.get().equals("rendered") || came.get().equals("refused");
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
