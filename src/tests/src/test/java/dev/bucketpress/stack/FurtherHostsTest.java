package dev.bucketpress.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.bucketpress.testing.Chromium;
import dev.bucketpress.testing.StackTemplate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parameters of {@code infra/template.yaml} that say what pages may load from elsewhere, in a real browser. */
class FurtherHostsTest {

    /** docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html */
    private static final int LONGEST_POLICY = 1783;

    private static final List<String> FURTHER =
            List.of("ScriptHosts", "StyleHosts", "ImageHosts", "ConnectHosts", "FrameHosts");

    private static final String PAGE = """
            <!DOCTYPE html><title>A page</title>
            <link rel="stylesheet" href="http://HOST/style.css">
            <img src="http://HOST/picture.gif"><iframe src="http://HOST/frame.html"></iframe>
            <script src="http://HOST/script.js"></script>
            """;

    /** Waits for its answer, so that the page is not done before. */
    private static final String SCRIPT = """
            const request = new XMLHttpRequest();
            request.open("GET", "http://HOST/data.json", false);
            request.send();
            """;

    private final Set<String> asked = new ConcurrentSkipListSet<>();
    private HttpServer site;
    private HttpServer elsewhere;

    @TempDir
    private Path folder;

    @BeforeEach
    void serve() throws IOException {
        site = server();
        elsewhere = server();
        elsewhere.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            send(exchange, exchange.getRequestURI().getPath().equals("/script.js") ? withHost(SCRIPT) : "");
        });
    }

    @AfterEach
    void stop() {
        site.stop(0);
        elsewhere.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "ScriptHosts, '/script.js'",
        "StyleHosts, '/style.css'",
        "ImageHosts, '/picture.gif'",
        "FrameHosts, '/frame.html'",
        "VideoHosts, '/frame.html'",
        "'ScriptHosts,ConnectHosts', '/data.json,/script.js'"
    })
    void pagesLoadFromElsewhereWhatAParameterAllowsAndNothingMore(String parameters, String loaded) throws Exception {
        Map<String, String> given = list(parameters).stream().collect(toMap(name -> name, name -> host()));
        String policy = policy(given);
        site.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Security-Policy", policy);
            send(exchange, withHost(PAGE));
        });

        Chromium.visit(URI.create("http://127.0.0.1:" + site.getAddress().getPort() + "/"), folder);

        assertThat(asked).containsExactlyInAnyOrderElementsOf(new TreeSet<>(list(loaded)));
    }

    @Test
    void scriptsOfASiteMayAskTheSiteItself() {
        assertThat(policy(Map.of())).contains("connect-src 'self'");
    }

    @Test
    void withoutHostsNoPlayerIsShown() {
        assertThat(policy(Map.of("VideoHosts", ""))).contains("frame-src;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"safe", "trusted"})
    void theLongestPolicyIsOneThatCloudFrontTakes(String html) {
        Map<String, String> longest = FURTHER.stream().collect(toMap(name -> name, FurtherHostsTest::longest));
        longest.put("VideoHosts", longest("VideoHosts"));
        longest.put("Html", html);

        assertThat(policy(longest)).hasSizeLessThanOrEqualTo(LONGEST_POLICY);
    }

    static List<String> further() {
        return FURTHER;
    }

    @ParameterizedTest
    @MethodSource("further")
    void aParameterTakesHostsAlone(String parameter) {
        Pattern allowed = Pattern.compile(StackTemplate.with(Map.of())
                .parameter(parameter)
                .get("AllowedPattern")
                .toString());

        for (String good : List.of("", "giscus.app", "*.example.org,cdn.example.org:8443")) {
            assertThat(allowed.matcher(good).matches()).as(good).isTrue();
        }
        for (String bad : List.of(
                "https://a.example",
                "*",
                "https:",
                "a.example; script-src *",
                "a.example b.example",
                "'unsafe-eval'",
                "a.example,")) {
            assertThat(allowed.matcher(bad).matches()).as(bad).isFalse();
        }
    }

    private static String longest(String parameter) {
        int length = Integer.parseInt(StackTemplate.with(Map.of())
                .parameter(parameter)
                .get("MaxLength")
                .toString());
        return "a".repeat(length - 4) + ".org";
    }

    private static String policy(Map<String, String> parameters) {
        return StackTemplate.with(parameters).contentSecurityPolicy();
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }

    private String host() {
        return "127.0.0.1:" + elsewhere.getAddress().getPort();
    }

    private String withHost(String text) {
        return text.replace("HOST", host());
    }

    private static HttpServer server() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        return server;
    }

    private static void send(HttpExchange exchange, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(UTF_8);
            String path = exchange.getRequestURI().getPath();
            exchange.getResponseHeaders()
                    .set(
                            "Content-Type",
                            path.endsWith(".js")
                                    ? "text/javascript"
                                    : path.endsWith(".css") ? "text/css" : "text/html");
            exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
            exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }
}
