package dev.bucketpress.search;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.bucketpress.search.SearchCases.Case;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.ContentType;
import dev.bucketpress.storage.FetchResult;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.ProbedSite;
import dev.bucketpress.testing.SearchableSite;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How long a reader in Chromium waits for the first result: from the moment the search is asked, with nothing read before
 * but the script; and from the last letter, where the field had the focus half a second before, which has the index read.
 * Requests go to this machine, and each takes 20 ms longer: over HTTP/2, as the stack's distribution
 * speaks, and over HTTP/1.1, of which a browser has six under way at a time. The arguments are the numbers of posts and
 * of queries. What finds nothing does not count.
 */
final class FirstResult {

    private static final PrintStream OUT = System.out;
    private static final Duration TRIP = Duration.ofMillis(20);
    private static final String INDEX = "api/search/";
    private static final String SEARCH = "/search/";
    private static final int AT_ONCE = 0;
    private static final int HALF_A_SECOND = 500;

    /** So many queries are asked before the browser's patience ends. */
    private static final int OF_A_VISIT = 20;

    /** Each query is asked of a script that is loaded anew. */
    private static final String PROBE = """
            const words = document.querySelector("[data-search]").dataset;
            const times = [];
            for (const query of await (await fetch("/queries.json")).json()) {
              const { attach } = await import(words.search + "?" + times.length);
              const form = document.querySelector(".search").cloneNode(true);
              document.querySelector(".search").replaceWith(form);
              const field = form.querySelector("input");
              field.value = "";
              history.replaceState(null, "", location.pathname);
              let begun = performance.now();
              attach(field, words);
              if (%1$d) {
                await new Promise((resolve) => setTimeout(resolve, %1$d));
                begun = performance.now();
              }
              field.value = query;
              field.dispatchEvent(new CompositionEvent("compositionend"));
              const done = () => document.querySelector(".found li, .found [role=status]:not(:empty)");
              await new Promise((resolve) => {
                new MutationObserver((changes, observer) => {
                  if (!done()) return;
                  observer.disconnect();
                  resolve();
                }).observe(document.querySelector("main .found"), { childList: true, subtree: true });
              });
              times.push(document.querySelector(".found li") ? performance.now() - begun : -1);
            }
            report(JSON.stringify(times));
            """;

    private final GeneratedSite site = new GeneratedSite();
    private final MemoryBucket published = new MemoryBucket("public");
    private final JsonMapper mapper = new JsonMapper();

    public static void main(String[] arguments) throws Exception {
        // Else small answers wait for the browser to confirm their beginning.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        new FirstResult().measure(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
    }

    private void measure(int posts, int count) throws Exception {
        site.fill(posts);
        SearchableSite.publish(published);
        site.bucket
                .keys(INDEX)
                .forEach(key -> put(key, ((FetchResult.Whole) site.bucket.get(key, Integer.MAX_VALUE)).bytes()));
        List<String> queries =
                new GeneratedQueries(site).of(count).map(Case::query).toList();
        for (int ahead : List.of(AT_ONCE, HALF_A_SECOND)) {
            String since = ahead == AT_ONCE ? "with nothing read" : "with the index read";
            print("HTTP/2, " + since, posts, queries, () -> overHttp2(PROBE.formatted(ahead)));
            print("HTTP/1.1, " + since, posts, queries, () -> overHttp1(PROBE.formatted(ahead)));
        }
    }

    /** What a browser reports that visits the search, on a way of its own. */
    private interface Visit {

        String reported() throws Exception;
    }

    private void print(String way, int posts, List<String> queries, Visit visit) throws Exception {
        List<Double> times = new ArrayList<>();
        for (int from = 0; from < queries.size(); from += OF_A_VISIT) {
            put(
                    "queries.json",
                    mapper.writeValueAsBytes(queries.subList(from, Math.min(queries.size(), from + OF_A_VISIT))));
            mapper.readTree(visit.reported()).forEach(time -> times.add(time.asDouble()));
        }
        times.removeIf(time -> time < 0);
        times.sort(null);
        OUT.printf(
                Locale.ROOT,
                "%s, %d posts, %d queries that find something: first result after %.0f ms, the slowest after %.0f%n",
                way,
                posts,
                times.size(),
                times.get(times.size() / 2),
                times.get(times.size() - 1));
    }

    private String overHttp2(String probe) throws Exception {
        try (ProbedSite served = ProbedSite.of(published, probe);
                DistributionInFront front = DistributionInFront.of(served.url(), TRIP)) {
            return served.visit(
                    URI.create(front.url() + SEARCH),
                    Files.createTempDirectory("profile"),
                    DistributionInFront.BROWSER_OPTION);
        }
    }

    private String overHttp1(String probe) throws Exception {
        try (ProbedSite served = ProbedSite.of(published, probe, TRIP)) {
            return served.visit(SEARCH, Files.createTempDirectory("profile"));
        }
    }

    private void put(String key, byte[] bytes) {
        published.put(key, Content.changeable(bytes, ContentType.JSON), new Condition.Always());
    }
}
