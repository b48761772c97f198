package dev.bucketpress.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.bucketpress.search.SearchCases.Case;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.ContentType;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.ProbedSite;
import dev.bucketpress.testing.SearchableSite;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that finds posts, in Chromium, against a plain scan of all texts. */
@Tag("slow")
class SearchScriptTest {

    private static final List<Integer> GONE = List.of(3, 4, 170, 420);

    private static final String MODULE = """
            const { fold, search } = await import(document.querySelector("[data-search]").dataset.search);
            """;

    /** Each answer is what is told of the number before all are read, and then the posts. */
    private static final String ASKS_ALL = MODULE + """
            const answers = [];
            for (const query of await (await fetch("/queries.json")).json()) {
              const found = await search(query);
              const count = found.count ?? -1;
              while (found.more) await found.next();
              answers.push([count, ...found.posts.map((post) => Number(post.path.slice(1, -1)))]);
            }
            report(JSON.stringify(answers));
            """;

    private final MemoryBucket published = new MemoryBucket("public");
    private final SearchCases cases = new SearchCases(7, 500);
    private final JsonMapper mapper = new JsonMapper();

    @TempDir
    private Path profile;

    @BeforeEach
    void publish() {
        SearchableSite.publish(published);
        new IndexFiles(published, cases.texts(), GONE).write("a1");
    }

    @Test
    void itFindsWhatAPlainScanFinds() throws Exception {
        List<Case> all = cases.all(150).toList();
        put(
                "queries.json",
                mapper.writeValueAsString(all.stream().map(Case::query).toList()));

        JsonNode answers = mapper.readTree(visit("/search/", ASKS_ALL));

        assertThat(answers).hasSameSizeAs(all);
        for (int i = 0; i < all.size(); i++) {
            List<Integer> found = new ArrayList<>();
            answers.get(i).forEach(number -> found.add(number.asInt()));
            int told = found.remove(0);
            List<Integer> expected = new ArrayList<>(cases.expected(all.get(i)));
            expected.removeAll(GONE);
            assertThat(found).as(all.get(i).query()).doesNotHaveDuplicates().hasSameElementsAs(expected);
            assertThat(told).as(all.get(i).query()).isIn(-1, expected.size());
            assertThat(found).as(all.get(i).query()).isSortedAccordingTo(this::byDate);
        }
    }

    private int byDate(int one, int other) {
        return date(other).compareTo(date(one));
    }

    private LocalDate date(int number) {
        return IndexFiles.date(cases.texts().get(number), number);
    }

    @Test
    void itFoldsTextsAsTheIndexDoes() throws Exception {
        List<String> texts = new ArrayList<>(FoldingTest.FOLDED.keySet());
        texts.add(IntStream.range(1, 0x30000)
                .filter(c -> Character.isDefined(c) && !(c >= 0xD800 && c <= 0xDFFF))
                .mapToObj(c -> Character.toString(c) + "\n")
                .collect(joining()));
        put("texts.json", mapper.writeValueAsString(texts));

        // Versions of Unicode differ in what is a character at all.
        JsonNode folded = mapper.readTree(visit("/search/", MODULE + """
                const texts = await (await fetch("/texts.json")).json();
                const all = texts.pop().split("\\n").filter((c) => !/^\\p{Cn}/u.test(c));
                report(JSON.stringify([...texts.map((text) => [text, fold(text)]), ...all.map((c) => [c, fold(c)])]));
                """));

        assertThat(folded.size()).isGreaterThan(100_000);
        folded.forEach(pair -> assertThat(pair.get(1).asText())
                .as(pair.get(0).asText())
                .isEqualTo(Folding.fold(pair.get(0).asText())));
    }

    /** On the home page: the page of the search reads the index by itself, at a moment that nobody knows. */
    @Test
    void itReadsTheIndexAgainWhereFilesAreGone() throws Exception {
        put("old.json", new String(published.content("api/search/index.json").bytes(), UTF_8));
        published.keys().stream().filter(key -> key.contains("/a1/")).toList().forEach(published::remove);
        new IndexFiles(published, cases.texts(), GONE).write("b2");

        assertThat(visit("/", MODULE + """
                const real = fetch;
                let asked = 0;
                window.fetch = (file) => real(file.endsWith("index.json") && !asked++ ? "/old.json" : file);
                const found = await search("year:2021");
                window.fetch = real;
                report(asked + " " + found.count);
                """))
                .isEqualTo("2 "
                        + cases.expected(new Case("", text -> text.isOf(2021))).stream()
                                .filter(number -> !GONE.contains(number))
                                .count());
    }

    @Test
    void aQueryReadsFewFilesTheIndexFirst() throws Exception {
        try (ProbedSite site = ProbedSite.of(published, MODULE + """
                await search("一段简单");
                await report("");
                """)) {
            site.visit("/search/", profile);

            List<String> files = site.answers("api/search/").stream()
                    .map(ProbedSite.Answer::key)
                    .map(key -> key.substring("api/search/".length()))
                    .toList();
            assertThat(files).hasSizeLessThanOrEqualTo(24).doesNotHaveDuplicates();
            assertThat(new HashSet<>(files.subList(0, 2))).containsExactlyInAnyOrder("index.json", "recent.json");
        }
    }

    /** All posts but the oldest have the terms of the text, and not the text. */
    private void publishPostsThatLackAText() {
        List<IndexedText> texts = new ArrayList<>();
        texts.add(new IndexedText("甲乙丙", List.of(), List.of(), 2015));
        IntStream.range(1, 200).forEach(i -> texts.add(new IndexedText("甲乙，乙丙", List.of(), List.of(), 2020)));
        new IndexFiles(published, texts, List.of()).write("c3");
    }

    @Test
    void aStepReadsAtMostFiftyTextsAndTheNextGoesOn() throws Exception {
        publishPostsThatLackAText();

        assertThat(visit("/", MODULE + """
                const found = await search("甲乙丙");
                const steps = [];
                for (; ; await found.next()) {
                  steps.push([found.read, found.candidates, found.posts.length, found.count].join(" "));
                  if (!found.more) break;
                }
                report(steps.join(", "));
                """)).isEqualTo("50 195 0 , 100 195 0 , 150 195 0 , 195 195 1 1");
    }

    @Test
    void aReaderIsToldHowFarTheSearchIsAndGoesOnByTheButton() throws Exception {
        publishPostsThatLackAText();

        assertThat(visit("/search/?q=%E7%94%B2%E4%B9%99%E4%B8%99", """
                const status = () => document.querySelector(".found [role=status]").textContent;
                const button = () => document.querySelector(".found button");
                const told = [];
                for (const read of [50, 100, 150]) {
                  await until(() => status() == `已查看 195 篇中的 ${read} 篇，尚未找到。`);
                  told.push(read == 50 || document.activeElement == button());
                  button().click();
                }
                await until(() => status() == "找到 1 篇");
                report([...told, document.activeElement.pathname, button().hidden].join(" "));
                """)).isEqualTo("true true true /0/ true");
    }

    @Test
    void aLongTextReadsTheShardsOfFewOfItsTerms() throws Exception {
        String text = "甲乙丙丁戊己庚辛壬癸子丑寅卯";
        List<IndexedText> texts = Collections.nCopies(200, new IndexedText(text, List.of(), List.of(), 2020));
        new IndexFiles(published, texts, List.of()).write("c3");
        try (ProbedSite site = ProbedSite.of(published, MODULE + """
                const found = await search("甲乙丙丁戊己庚辛壬癸子丑寅卯");
                while (found.more) await found.next();
                await report(found.count);
                """)) {
            assertThat(site.visit("/", profile)).isEqualTo("200");

            assertThat(site.answers("api/search/"))
                    .filteredOn(answer ->
                            answer.key().endsWith(".bin") && !answer.key().endsWith("days.bin"))
                    .hasSizeLessThanOrEqualTo(2 * 8);
        }
    }

    private void put(String key, String json) {
        published.put(key, Content.changeable(json.getBytes(UTF_8), ContentType.JSON), new Condition.Always());
    }

    private String visit(String path, String probe) throws Exception {
        try (ProbedSite site = ProbedSite.of(published, probe)) {
            return site.visit(path, profile);
        }
    }
}
