package dev.bucketpress.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.bucketpress.testing.Checkout;
import dev.bucketpress.testing.Chromium;
import dev.bucketpress.testing.StackTemplate;
import dev.bucketpress.testing.ThemedSite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipe for comments in {@code theme-folder.md}, with a stand-in for the host of giscus, in a real browser. */
class CommentsTest {

    private static final Pattern CODE = Pattern.compile("```(js|html)\n(.*?)```", Pattern.DOTALL);
    private static final int PATIENCE_SECONDS = 30;

    /** Tries what the parameters do not allow, and then what they do. */
    private static final String CLIENT = """
            const next = () => {
              const frame = document.createElement("iframe");
              frame.src = "http://HOST/widget?" + repository;
              document.querySelector("#comments").append(frame);
            };
            const repository = document.currentScript.getAttribute("data-repo");
            try {
              const request = new XMLHttpRequest();
              request.open("GET", "http://HOST/forbidden-data", false);
              request.send();
            } catch (refused) {}
            const other = document.createElement("script");
            other.src = "http://ELSEWHERE/forbidden-script";
            other.onload = other.onerror = next;
            document.body.append(other);
            """;

    private final Set<String> asked = new ConcurrentSkipListSet<>();
    private final CountDownLatch shown = new CountDownLatch(1);
    private final ThemedSite site = new ThemedSite(true);
    private HttpServer reader;
    private HttpServer giscus;
    private HttpServer elsewhere;

    @TempDir
    private Path folder;

    @BeforeEach
    void serve() throws IOException {
        reader = server();
        giscus = server();
        elsewhere = server();
        giscus.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            String client = CLIENT.replace("HOST", host(giscus)).replace("ELSEWHERE", host(elsewhere));
            send(
                    exchange,
                    path.equals("/client.js") ? "text/javascript" : "text/html",
                    path.equals("/client.js") ? client : "");
            if (path.equals("/widget")) {
                shown.countDown();
            }
        });
        elsewhere.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            send(exchange, "text/javascript", "");
        });
        String policy = policy();
        reader.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Security-Policy", policy);
            String key = exchange.getRequestURI().getPath().substring(1).replaceFirst("/$", "/index.html");
            boolean there = site.published().keys().contains(key);
            send(
                    exchange,
                    there ? site.published().content(key).contentType() : "text/plain",
                    there ? site.published().text(key) : "");
        });
    }

    @AfterEach
    void stop() {
        reader.stop(0);
        giscus.stop(0);
        elsewhere.stop(0);
    }

    @Test
    void commentsLoadWhenTheyAreNearAndNothingElseDoes() throws Exception {
        site.drop("_theme/comments.js", code("const place") + code("giscus.app/client.js"));
        site.drop("_theme/post-end.html", code("<section id=\"comments\">"));
        site.drop("a.md", "Text");

        try (Chromium chromium = Chromium.open(URI.create("http://" + host(reader) + "/a/"), folder)) {
            assertThat(shown.await(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("asked so far: " + asked)
                    .isTrue();
        }

        assertThat(asked).containsExactly("/client.js", "/widget");
    }

    /** The recipe's code that has these words, for the stand-in. */
    private String code(String words) throws IOException {
        return CODE.matcher(Files.readString(Checkout.file("src/docs/theme-folder.md")))
                .results()
                .map(code -> code.group(2))
                .filter(code -> code.contains(words))
                .findFirst()
                .orElseThrow()
                .replace("https://giscus.app", "http://" + host(giscus));
    }

    private String policy() {
        return StackTemplate.with(
                        Map.of("ScriptHosts", host(giscus), "StyleHosts", host(giscus), "FrameHosts", host(giscus)))
                .contentSecurityPolicy();
    }

    private static String host(HttpServer server) {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private static HttpServer server() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        return server;
    }

    private static void send(HttpExchange exchange, String type, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
            exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
