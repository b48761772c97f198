package dev.bucketpress.preview;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reloads open pages when something was published, by server-sent events (html.spec.whatwg.org, section 9.2). Each event
 * carries a number; a page that is told another number than at first, even by a server that was restarted, is old.
 */
final class LiveReload implements AutoCloseable {

    /** No published page has this path: one that is called so has a slash at its end. */
    static final String PATH = "/.bucketpress/changes";

    /** What every page ends with. */
    static final String SCRIPT = """
            <script>{
              let loaded;
              new EventSource("%s").onmessage = ({data}) => {
                if (loaded && loaded !== data) location.reload();
                loaded = data;
              };
            }</script>
            """.formatted(PATH);

    /** At least this often something is sent, by which pages that were closed are noticed. */
    private static final long HEARTBEAT_MILLIS = 20_000;

    private long version = System.nanoTime();
    private boolean closed;

    /** Reloads every open page. */
    synchronized void changed() {
        version++;
        notifyAll();
    }

    /** Sends events until the page or this is closed. */
    void answer(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            while (!isClosed()) {
                long sent = current();
                out.write(("data: " + sent + "\n\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
                waitForOtherThan(sent);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized long current() {
        return version;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void waitForOtherThan(long sent) throws InterruptedException {
        if (version == sent && !closed) {
            wait(HEARTBEAT_MILLIS);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
