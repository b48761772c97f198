package dev.bucketpress.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.bucketpress.testing.Chromium;
import dev.bucketpress.testing.StackTemplate;
import dev.bucketpress.testing.ThemedSite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The recipes for comments and statistics, as {@code theme-folder.md} has them, with a stand-in for the host of each, in
 * a real browser. The stand-in tries everything at its own host and at another one; what the service needs has to load,
 * and nothing else.
 */
class CommentsTest {

    private static final int PATIENCE_SECONDS = 30;

    /** Tells what it was called with when all has been tried. */
    private static final String CLIENT = """
        (() => {
          const add = (tag, address) => new Promise((done) => {
            const element = document.createElement(tag);
            element.rel = "stylesheet";
            element.onload = element.onerror = done;
            element[tag == "link" ? "href" : "src"] = address;
            document.body.append(element);
          });
          const tryAll = async (host, called) => {
            for (const at of [host, "ELSEWHERE"]) {
              await fetch(`http://${at}/data`).catch(() => {});
              for (const tag of ["script", "link", "iframe"]) await add(tag, `http://${at}/${tag}`);
            }
            await fetch("/done", { method: "POST", body: called });
          };
          const script = document.currentScript;
          const attributes = [...script.attributes].map(({ name, value }) => name + "=" + value).join(" ");
          window.Waline = { init: ({ el, serverURL }) => tryAll(new URL(serverURL).host, "el=" + el.id) };
          window.twikoo = { init: ({ el, envId }) => tryAll(new URL(envId).host, "el=" + document.querySelector(el).id) };
          if (new URL(script.src).host != location.host) tryAll(new URL(script.src).host, attributes);
        })();
        """;

    private final Set<String> asked = new ConcurrentSkipListSet<>();
    private final Set<String> askedElsewhere = new ConcurrentSkipListSet<>();
    private final CompletableFuture<String> done = new CompletableFuture<>();
    private final ThemedSite site = new ThemedSite(true);
    private HttpServer service;
    private HttpServer elsewhere;

    @TempDir
    private Path folder;

    @BeforeEach
    void serve() throws IOException {
        elsewhere = server();
        elsewhere.createContext("/", exchange -> {
            askedElsewhere.add(exchange.getRequestURI().getPath());
            send(exchange, "text/javascript", "");
        });
        service = server();
        service.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            send(exchange, type(path), path.endsWith(".js") ? client() : "");
        });
    }

    @AfterEach
    void stop() {
        service.stop(0);
        elsewhere.stop(0);
    }

    private String client() {
        return CLIENT.replace("ELSEWHERE", host(elsewhere));
    }

    private static String type(String path) {
        return path.endsWith(".js") || path.equals("/script")
                ? "text/javascript"
                : path.equals("/link") ? "text/css" : "text/html";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "giscus | data-repo=you/blog | /client.js /iframe /link /script",
                "utterances | repo=you/blog | /client.js /iframe /script",
                "Waline | el=comments | /data",
                "Twikoo | el=comments | /data",
                "Umami | data-website-id=your-id | /data /script /script.js",
                "Plausible | data-domain=blog.example.org | /data /js/script.js /script",
            })
    void whatARecipeAsksForLoadsAndNothingElseDoes(String name, String called, String needed) throws Exception {
        Recipe recipe = Recipe.of(name).at(host(service));
        recipe.follow(site, client());
        site.drop("a.md", "Text");

        assertThat(visit(recipe)).contains(called);
        assertThat(asked).containsExactlyElementsOf(List.of(needed.split(" ")));
        assertThat(askedElsewhere).isEmpty();
    }

    @Test
    void commentsThatAreFarDownAreNotLoaded() throws Exception {
        Recipe recipe = Recipe.of("giscus").at(host(service));
        recipe.follow(site, client());
        site.drop("a.md", "Text\n\n".repeat(500));
        HttpServer reader = reader(recipe);
        try {
            String page = Chromium.visit(URI.create("http://" + host(reader) + "/a/"), folder)
                    .dom();

            assertThat(page).contains("id=\"comments\"");
            assertThat(asked).isEmpty();
        } finally {
            reader.stop(0);
        }
    }

    private String visit(Recipe recipe) throws Exception {
        HttpServer reader = reader(recipe);
        try (Chromium chromium = Chromium.open(URI.create("http://" + host(reader) + "/a/"), folder)) {
            return done.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } finally {
            reader.stop(0);
        }
    }

    /** The site as its readers get it. */
    private HttpServer reader(Recipe recipe) throws IOException {
        HttpServer reader = server();
        String policy = StackTemplate.with(recipe.parameters()).contentSecurityPolicy();
        reader.createContext("/done", exchange -> {
            done.complete(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            send(exchange, "text/plain", "");
        });
        reader.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Security-Policy", policy);
            String key = exchange.getRequestURI().getPath().substring(1).replaceFirst("/$", "/index.html");
            boolean there = site.published().keys().contains(key);
            send(
                    exchange,
                    there ? site.published().content(key).contentType() : "text/plain",
                    there ? site.published().text(key) : "");
        });
        return reader;
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
