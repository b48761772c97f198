package dev.bucketpress.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.testing.Chromium;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.StackTemplate;
import dev.bucketpress.testing.TestSite;
import dev.bucketpress.testing.ThemeScript;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Published pages in a real browser, under the Content-Security-Policy of {@code infra/template.yaml}. */
class ContentSecurityPolicyTest {

    private static final Pattern INLINE_SCRIPT =
            Pattern.compile("<script type=\"module\">(.*?)</script>", Pattern.DOTALL);
    private static final Path PAGE_OF_BEFORE = Path.of("src/test/resources/scripts-of-earlier-versions.html");
    private static final String STOPPED = "Content Security Policy";
    /** A page is loaded once this picture is, and that comes when formulas and code are drawn. */
    private static final String HELD = "/held.gif";

    private static final int PATIENCE_SECONDS = 15;
    private static final String DRAWN = "/drawn";
    private static final String PROBE = "/probe.js";
    private static final String TELLS_WHEN_DRAWN = """
            const waiting = () => document.querySelector(".math:not(:has(.katex)), code[class^=language-]:not(:has(span))");
            while (waiting()) await new Promise((done) => setTimeout(done, 20));
            fetch("%s");
            """.formatted(DRAWN);
    private static final String PICTURE = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";

    /** Everything a page can hold that loads, runs or styles. */
    private static final String EVERYTHING = """
            Inline $a_1 < \\frac{1}{2}$.

            $$
            \\begin{aligned} a &= b \\end{aligned}
            $$

            ```java
            public class Foo {}
            ```

            ```dockerfile
            FROM alpine
            ```

            <p style="color: red">Red</p>

            ![](%s) ![](https://pictures.invalid/a.png) ![](http://pictures.invalid/b.png)

            <video src="https://films.invalid/a.mp4"></video>

            <iframe src="https://www.youtube.com/embed/a"></iframe>
            <iframe src="//player.bilibili.com/player.html?aid=1"></iframe>
            """.formatted(PICTURE);

    private final MemoryBucket source = new MemoryBucket("posts");
    private final MemoryBucket published = new MemoryBucket("public");
    private final CountDownLatch drawn = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @TempDir
    private Path folder;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void nothingOfAPageIsStopped() throws Exception {
        publish(EVERYTHING, HtmlPolicy.SAFE);

        Chromium.Visit visit = visit(policy("safe"));

        assertThat(visit.console()).doesNotContain(STOPPED);
        assertThat(visit.dom())
                .contains("<span class=\"katex\">", "<span class=\"hljs-keyword\">public</span>")
                .contains("<span class=\"hljs-keyword\">FROM</span>");
    }

    @Test
    void pagesHoldDataForSearchEnginesAndOneScriptThatIsKnownByItsHash() throws Exception {
        publish(EVERYTHING, HtmlPolicy.SAFE);

        String page = new String(published.content("2020/02/02/a/index.html").bytes(), UTF_8);
        assertThat(page).contains("<script type=\"application/ld+json\">{").contains(ThemeScript.element());
        assertThat(page.replace(ThemeScript.element(), ""))
                .doesNotContainPattern("<script(?![^>]* src=| type=\"application/ld[+]json\">)");
        assertThat(policy("safe")).contains(ThemeScript.hash());
    }

    @Test
    void theScriptsInPagesOfEarlierVersionsAreKnownByTheirHashes() throws Exception {
        String page = Files.readString(PAGE_OF_BEFORE);
        List<String> hashes = INLINE_SCRIPT
                .matcher(page)
                .results()
                .map(script -> ThemeScript.hash(script.group(1)))
                .toList();

        assertThat(hashes).hasSize(3);
        assertThat(policy("safe")).contains(hashes);
    }

    @Test
    void whatAPageShouldNeverHoldIsStopped() throws Exception {
        publish("<script>document.title = 'bad'</script>", HtmlPolicy.TRUSTED);

        Chromium.Visit visit = visit(policy("safe"));

        assertThat(visit.console()).contains(STOPPED);
        assertThat(visit.dom()).doesNotContain("<title>bad</title>");
    }

    @Test
    void trustedAuthorsRunScriptsButEvaluateNoText() throws Exception {
        publish("""
                $a$

                <style>h1 { color: red }</style>
                <script>document.title = 'good'; eval("document.title = 'bad'")</script>
                """, HtmlPolicy.TRUSTED);

        Chromium.Visit visit = visit(policy("trusted"));

        assertThat(visit.dom()).contains("<title>good</title>", "<span class=\"katex\">");
        assertThat(visit.console()).contains("unsafe-eval");
    }

    private void publish(String body, HtmlPolicy html) {
        source.drop("a.md", "---\ndate: 2020-02-02\n---\n" + body);
        new Reconciler(source, published, TestSite.of(html), Clock.systemUTC()).reconcile("posts", "a.md");
    }

    private static String policy(String html) {
        return StackTemplate.with(Map.of("Html", html)).contentSecurityPolicy();
    }

    private Chromium.Visit visit(String policy) throws IOException, InterruptedException {
        server.createContext("/", exchange -> answer(exchange, policy));
        URI page = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/2020/02/02/a/index.html");
        return Chromium.visit(page, folder);
    }

    private void answer(HttpExchange exchange, String policy) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String key = path.substring(1);
            exchange.getResponseHeaders().set("Content-Security-Policy", policy);
            if (key.endsWith(".html")) {
                String probed =
                        "<script type=\"module\" src=\"" + PROBE + "\"></script><img src=\"" + HELD + "\"></body>";
                String page = new String(published.content(key).bytes(), UTF_8).replace("</body>", probed);
                send(exchange, "text/html; charset=utf-8", page.getBytes(UTF_8));
            } else if (published.keys().contains(key)) {
                send(
                        exchange,
                        published.content(key).contentType(),
                        published.content(key).bytes());
            } else if (path.equals(PROBE)) {
                send(exchange, "text/javascript", TELLS_WHEN_DRAWN.getBytes(UTF_8));
            } else {
                waitFor(path);
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private void waitFor(String path) {
        if (path.equals(DRAWN)) {
            drawn.countDown();
        } else if (path.equals(HELD)) {
            try {
                drawn.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void send(HttpExchange exchange, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
