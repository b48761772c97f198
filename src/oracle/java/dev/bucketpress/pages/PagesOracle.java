package dev.bucketpress.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bucketpress.testing.MemoryBucket;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Judges of the web find nothing to mend in the pages of a whole site, served as the stack serves it. */
class PagesOracle {

    private static final double MOST_SHIFT = 0.02;
    private static final int MOST_BYTES = 5 * 1024;
    private static final int LEAST_PERFORMANCE = 95;
    private static final String DAY = "/2020/02/02/";

    /** What nobody but the author can mend: addresses that lead nowhere, or are another program's. */
    private static final Pattern AUTHORS_OWN =
            Pattern.compile("URL includes credentials|Port number must be|Bad value “(?:ed2k|thunder|magnet):");

    private static final MemoryBucket published = new MemoryBucket("public");
    private static ServedSite site;

    @TempDir
    private Path folder;

    @BeforeAll
    static void publish() throws IOException {
        site = ServedSite.start(published);
        JudgedSite.publish(published, site.url());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    /** One page of each kind. */
    private static Stream<String> kinds() {
        return Stream.of(
                "/",
                "/archives/",
                "/archives/2020/",
                "/archives/2020/02/",
                "/tags/",
                "/tags/plain/",
                "/categories/",
                "/categories/outer/inner/",
                "/series/Parts/",
                "/about/",
                "/links/",
                "/not-there",
                DAY + JudgedSite.PLAIN + "/",
                DAY + "part-ja/",
                DAY + "code-and-formulas/",
                DAY + JudgedSite.PICTURES + "/");
    }

    @Test
    void noPageHasAnErrorOfHtml() throws IOException {
        List<String> pages =
                published.keys().stream().filter(key -> key.endsWith(".html")).toList();
        for (String page : pages) {
            Path file = folder.resolve(page);
            Files.createDirectories(file.getParent());
            Files.write(file, published.content(page).bytes());
        }

        List<JsonNode> errors = stream(Judges.byNuChecker(folder))
                .filter(message -> message.path("type").asText().equals("error"))
                .filter(message ->
                        !AUTHORS_OWN.matcher(message.path("message").asText()).find())
                .toList();

        System.out.println(pages.size() + " pages, errors of HTML: " + errors.size());
        assertThat(errors).isEmpty();
    }

    @Test
    void axeFindsNothingSeriousAndThePolicyStopsNothing() throws IOException {
        JsonNode pages = Judges.inBrowser("axe", kinds().map(PagesOracle::at).toList());

        assertThat(stream(pages)
                        .flatMap(page -> stream(page.path("violations")))
                        .toList())
                .noneMatch(violation -> violation.path("impact").asText().matches("serious|critical"));
        assertThat(pages).allSatisfy(page -> assertThat(page.path("stopped")).isEmpty());
    }

    @Test
    void nothingMovesWhereAPageIsOpenedAtAHeading() throws Exception {
        List<URI> headings = List.of(at(DAY + JudgedSite.PICTURES + "/#Two"), at(DAY + "code-and-formulas/#Three"));

        JsonNode pages = site.withLatePictures(() -> Judges.inBrowser("shift", headings));

        pages.forEach(page -> System.out.println("layout shift: " + page));
        assertThat(pages)
                .allSatisfy(page -> assertThat(page.path("shift").asDouble()).isLessThanOrEqualTo(MOST_SHIFT));
    }

    @Test
    void aPlainPostIsSmall() {
        String key = DAY.substring(1) + JudgedSite.PLAIN + "/index.html";
        int bytes = ServedSite.compressed(published.content(key).bytes()).length;

        System.out.println("a plain post, compressed: " + bytes + " bytes");
        assertThat(bytes).isLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void lighthouseGivesFullMarks() throws IOException {
        List<URI> pages = Stream.of("/", "/tags/plain/", DAY + "plain/", DAY + "code-and-formulas/")
                .map(PagesOracle::at)
                .toList();

        JsonNode judged = Judges.inBrowser("lighthouse", pages);

        judged.forEach(page -> System.out.println(page.path("url").asText() + " " + page.path("scores")
                + ", blocked for " + page.path("blocked") + " ms, machine " + page.path("machine")));
        assertThat(judged)
                .allSatisfy(page -> assertThat(scores(page))
                        .as(page.path("failed").toPrettyString())
                        .allSatisfy((name, score) -> assertThat(score)
                                .as(name)
                                .isGreaterThanOrEqualTo(name.equals("performance") ? LEAST_PERFORMANCE : 100)));
    }

    private static Map<String, Integer> scores(JsonNode page) {
        Map<String, Integer> scores = new TreeMap<>();
        page.path("scores")
                .fields()
                .forEachRemaining(
                        score -> scores.put(score.getKey(), score.getValue().asInt()));
        return scores;
    }

    private static URI at(String path) {
        return URI.create(site.url() + path);
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
