package dev.bucketpress.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.bucketpress.storage.Content;
import dev.bucketpress.testing.Checkout;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.Requires;
import dev.bucketpress.testing.TestSite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A published page, opened in a real browser. */
@Tag("slow")
class BrowserTest {

    private final MemoryBucket source = new MemoryBucket("posts");
    private final MemoryBucket published = new MemoryBucket("public");

    @TempDir
    Path folder;

    private HttpServer server;

    @BeforeEach
    void serveThePublicBucket() throws IOException {
        Requires.chromium();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(1);
            String key = path.endsWith("/") ? path + "index.html" : path;
            boolean there = published.keys().contains(key);
            if (there) {
                Content content = published.content(key);
                exchange.getResponseHeaders().set("Content-Type", content.contentType());
                exchange.sendResponseHeaders(200, content.bytes().length);
                exchange.getResponseBody().write(content.bytes());
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    @Test
    void formulasAndCodeAreShown() throws IOException, InterruptedException {
        String dom = open("""
                Inline $a_1 < \\frac{1}{2}$, 单位 $\\text{米}$, wrong $\\frac{$.

                $$
                \\begin{aligned} a &= b \\\\ c_1 &= d \\end{aligned}
                $$

                ```java
                public class Foo { /* no */ }
                ```

                ```dockerfile
                FROM alpine
                ```

                ```klingon
                Qapla'
                ```
                """);

        assertThat(dom)
                .contains("<span class=\"math\"><span class=\"katex\">", "<span class=\"mfrac\">")
                .contains("<div class=\"math\"><span class=\"katex-display\">", "<mtable")
                .contains("<span class=\"katex-error\"")
                .contains("<span class=\"hljs-keyword\">public</span>", "<span class=\"hljs-keyword\">FROM</span>")
                .contains("<code class=\"language-klingon\">Qapla'");
    }

    @Test
    void eachFormulaIsShownWhateverStandsBesideIt() throws IOException, InterruptedException {
        String headings = Files.readString(Checkout.file("src/tests/src/test/resources/hostile/names.txt"))
                .lines()
                .map(name -> "## " + name + "\n\n")
                .collect(Collectors.joining());
        String tooDeep = "{".repeat(6_000) + "x" + "}".repeat(6_000);

        String dom = open(headings + "$a^2$\n\n$" + tooDeep + "$\n\n$b^2$\n\n```java\npublic class Foo {}\n```\n");

        assertThat(dom.split("<span class=\"math\"><span class=\"katex\">", -1)).hasSize(3);
        assertThat(dom).contains(tooDeep, "<span class=\"hljs-keyword\">public</span>");
    }

    /** The page's elements when its scripts have run. */
    private String open(String body) throws IOException, InterruptedException {
        source.drop("a.md", "---\ndate: 2020-02-02\n---\n" + body);
        new Reconciler(source, published, TestSite.of(TestSite.SITE, ":year/:urlname/"), Clock.systemUTC())
                .reconcile("posts", "a.md");
        Path dom = folder.resolve("dom.html");
        List<String> command = new ArrayList<>(List.of(
                Requires.chromium().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("profile"),
                "--dump-dom",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/2020/a/"));
        Process chromium = new ProcessBuilder(command)
                .redirectOutput(dom.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(chromium.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            chromium.destroyForcibly().waitFor();
        }
        return Files.readString(dom, StandardCharsets.UTF_8);
    }
}
