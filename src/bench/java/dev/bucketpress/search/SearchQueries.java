package dev.bucketpress.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.bucketpress.search.SearchCases.Case;
import dev.bucketpress.storage.FetchResult;
import dev.bucketpress.testing.Checkout;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What queries read of the index, asked by the script that readers have, in Node.js; and whether they find what a plain
 * scan of all texts finds; and beside it what other searches read, where these are installed. The arguments are the
 * number of posts, of which some are edited and deleted, and the number of queries.
 */
final class SearchQueries {

    private static final PrintStream OUT = System.out;
    private static final String INDEX = "api/search/";

    /** One post of so many is edited, and one deleted. */
    private static final int CHANGED = 50;

    private final JsonMapper mapper = new JsonMapper();
    private final GeneratedSite site = new GeneratedSite();

    public static void main(String[] arguments) throws Exception {
        new SearchQueries().measure(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
    }

    private void measure(int posts, int queries) throws Exception {
        site.fill(posts);
        IntStream.range(0, posts / CHANGED).forEach(i -> {
            site.edit();
            site.delete();
        });
        List<Case> cases = new GeneratedQueries(site).of(queries).toList();
        JsonNode answers = answers(cases);
        OUT.printf("%d posts, %d queries%n", posts, queries);
        print("cold", answers);
        print("warm", answers);
        print("further", answers);
        printDearest(cases, answers);
        compare(cases, answers);
        if (Files.exists(Checkout.file("src/bench/search").resolve("node_modules"))) {
            new OtherSearches(site, cases.stream().map(Case::query).toList()).printBeside(answers);
        }
    }

    private JsonNode answers(List<Case> cases) throws Exception {
        Path folder = Files.createTempDirectory("search");
        for (String key : site.bucket.keys(INDEX)) {
            Path file = folder.resolve(key);
            Files.createDirectories(file.getParent());
            Files.write(file, ((FetchResult.Whole) site.bucket.get(key, Integer.MAX_VALUE)).bytes());
        }
        Path script = folder.resolve("scripts/search.mjs");
        Files.createDirectories(script.getParent());
        Files.copy(Checkout.file("src/core/src/main/resources/scripts/search.js"), script);
        mapper.writeValue(
                folder.resolve("queries.json").toFile(),
                cases.stream().map(Case::query).toList());
        return NodeScript.answer("queries.mjs", folder);
    }

    private static void print(String when, JsonNode answers) {
        ReadFiles read = new ReadFiles(answers);
        OUT.printf(
                "%s, median and most: %s files, %s bytes, %s rounds%n",
                when,
                read.medianAndMost(when, "files", 1),
                read.medianAndMost(when, "bytes", 1),
                read.medianAndMost(when, "rounds", 1));
    }

    private static void printDearest(List<Case> cases, JsonNode answers) {
        Comparator<Integer> byFiles = Comparator.comparing(
                i -> answers.get(i).get("cold").get("files").asInt());
        Comparator<Integer> bySteps =
                Comparator.comparing(i -> answers.get(i).get("empty").asInt());
        for (Comparator<Integer> order : List.of(byFiles, bySteps)) {
            int dearest = IntStream.range(0, cases.size()).boxed().max(order).orElseThrow();
            JsonNode answer = answers.get(dearest);
            OUT.printf(
                    "dearest: %s, cold %s, further %s, %d steps without a result, %d posts found%n",
                    cases.get(dearest).query(),
                    answer.get("cold"),
                    answer.get("further"),
                    answer.get("empty").asInt(),
                    answer.get("paths").size());
        }
    }

    /** Prints how many posts were missed, and how many were found that should not have been. */
    private void compare(List<Case> cases, JsonNode answers) {
        List<PlainScan> scans = site.texts().stream().map(PlainScan::new).toList();
        int expected = 0;
        int missed = 0;
        int wrong = 0;
        for (int i = 0; i < cases.size(); i++) {
            Case one = cases.get(i);
            Set<String> wanted = IntStream.range(0, scans.size())
                    .filter(post -> one.rule().test(scans.get(post)))
                    .mapToObj(post -> "/" + post + ".html")
                    .collect(Collectors.toSet());
            Set<String> found = new HashSet<>();
            answers.get(i).get("paths").forEach(path -> found.add(path.asText()));
            Set<String> common = new HashSet<>(found);
            common.retainAll(wanted);
            expected += wanted.size();
            missed += wanted.size() - common.size();
            wrong += found.size() - common.size();
            if (!found.equals(wanted)) {
                OUT.println("differs: " + one.query());
            }
        }
        OUT.printf("of %d posts to be found %d were missed, and %d others found%n", expected, missed, wrong);
    }
}
