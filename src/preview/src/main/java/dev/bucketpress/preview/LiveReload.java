package dev.bucketpress.preview;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Has open pages loaded again when something was published: pages wait for server-sent events (html.spec.whatwg.org,
 * section 9.2). Each event carries a state; a page that is told another one than at first, even by a server that was
 * started anew, is old.
 */
final class LiveReload implements AutoCloseable {

    /** No page can stand here: hidden names are no keys of the public bucket. */
    static final String PATH = "/.bucketpress/changes";

    private static final String SCRIPT = """
            <script>{
              let loaded;
              new EventSource("%s").onmessage = ({data}) => {
                if (loaded && loaded !== data) location.reload();
                loaded = data;
              };
            }</script>
            """.formatted(PATH);

    /** Now and then something is written, to notice pages that were closed. */
    private static final long BEAT_MILLIS = 20_000;

    private long state = System.nanoTime();
    private boolean closed;

    static byte[] into(byte[] html) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(html);
        out.writeBytes(SCRIPT.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    synchronized void changed() {
        state++;
        notifyAll();
    }

    void answer(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            while (!isClosed()) {
                long told = current();
                out.write(("data: " + told + "\n\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
                waitForOtherThan(told);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized long current() {
        return state;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void waitForOtherThan(long told) throws InterruptedException {
        if (state == told && !closed) {
            wait(BEAT_MILLIS);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
