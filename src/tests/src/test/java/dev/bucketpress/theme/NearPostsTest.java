package dev.bucketpress.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.lists.ListsReconciler;
import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.ProbedSite;
import dev.bucketpress.testing.TestSite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The posts before and after a post and those like it, as a reader sees them in Chromium. */
@Tag("slow")
class NearPostsTest {

    private static final int MAX_FILES = 3;
    private static final int MAX_BYTES = 30_000;

    /** Too large for a file to be read whole. */
    private static final String LONG_EXCERPT = "words ".repeat(300) + "\n\n<!-- more -->\n";

    private static final String WAITS_FOR_RELATED = """
        document.querySelector(".near").scrollIntoView();
        await until(() => document.querySelector(".near li"));
        const texts = (selector) => [...document.querySelectorAll(selector)].map((link) => link.lastChild.textContent);
        report([...texts(".near [rel=prev]"), ...texts(".near [rel=next]"), texts(".near li a")].join(" | "));
        """;

    private static final String WAITS_FOR_SERIES = """
        document.querySelector(".near").scrollIntoView();
        await until(() => document.querySelector(".near ol"));
        const order = document.querySelector(".near ol");
        const texts = [...order.querySelectorAll("a")].map((link) => (link.ariaCurrent ? "*" : "") + link.textContent);
        report(order.previousSibling.textContent + " " + order.start + " " + texts);
        """;

    private static final String IN_SERIES = "x]\nseries: [s";

    private final MemoryBucket source = new MemoryBucket("posts");
    private final MemoryBucket published = new MemoryBucket("public");
    private final List<SourceKey> posts = new ArrayList<>();

    @TempDir
    private Path profile;

    @Test
    void aPostInAYearOfFewLeadsToThoseBesideItAndToThoseWithItsTags() throws Exception {
        post("a", "2020-01-05", "x, y");
        post("b", "2020-02-05", "y");
        post("c", "2020-03-05", "x, y");
        post("d", "2020-03-06", "z");
        post("e", "2020-09-05", "y");

        assertThat(near("/2020/03/05/c/")).isEqualTo("b | d | a,b,e");
    }

    @Test
    void atTheEdgeOfAYearTheyAreOfTheYearsBesideIt() throws Exception {
        post("a", "2018-01-05", "x");
        post("b", "2018-02-05", "x");
        post("c", "2020-03-05", "x");
        post("d", "2022-05-05", "x");
        post("e", "2022-06-05", "x");

        assertThat(near("/2020/03/05/c/")).isEqualTo("b | d | b,a,d,e");
    }

    @Test
    void inAYearOfMoreThanAHundredTheyAreOfTheMonthsBesideIts() throws Exception {
        posts("a", LocalDate.parse("2020-01-01"), 20);
        post("m", "2020-02-15", "x");
        posts("z", LocalDate.parse("2020-03-01"), 90);

        assertThat(near("/2020/02/15/m/")).startsWith("a19 | z0 | ");
    }

    @Test
    void atTheEdgeOfAYearOfMoreThanAHundredTheyAreOfTheYearsBesideIt() throws Exception {
        post("before", "2019-05-05", "x");
        posts("a", LocalDate.parse("2020-01-01"), 110);
        post("after", "2021-05-05", "x");

        assertThat(near("/2020/01/01/a0/")).startsWith("before | a1 | ");
    }

    @Test
    void theNewestAndTheOldestHaveOneNeighbour() throws Exception {
        post("a", "2020-01-05", "x");
        post("b", "2020-02-05", "x");

        assertThat(near("/2020/02/05/b/")).isEqualTo("a | a");
    }

    @Test
    void aPostOfASeriesHasItsPlaceInIt() throws Exception {
        post("a", "2020-01-05", "x]\nseries: [Long story");
        post("other", "2020-01-06", "x");
        post("b", "2020-02-05", "y]\nseries: [Long story");
        post("c", "2021-03-05", "z]\nseries: [Long story");

        assertThat(read("/2020/02/05/b/", WAITS_FOR_SERIES)).isEqualTo("Long story 1 a,*b,c");
    }

    @Test
    void ofALongSeriesThePostsAroundAPostAreShownByTheirNumbers() throws Exception {
        for (int i = 10; i < 30; i++) {
            post("p" + i, "2020-01-" + i, "x]\nseries: [s");
        }

        assertThat(read("/2020/01/20/p20/", WAITS_FOR_SERIES)).isEqualTo("s 7 p16,p17,p18,p19,*p20,p21,p22,p23,p24");
    }

    @Test
    void ofASeriesOfMoreThanAHundredAllPostsHaveTheirPlacesAtTheEdgesOfItsYearsAndMonthsToo() throws Exception {
        posts("p", LocalDate.parse("2018-05-01"), 3, IN_SERIES);
        posts("a", LocalDate.parse("2020-01-01"), 110, IN_SERIES);
        posts("z", LocalDate.parse("2021-03-01"), 25, IN_SERIES);
        publish();

        assertThat(place("/2021/03/11/z10/")).isEqualTo("s 120 z6,z7,z8,z9,*z10,z11,z12,z13,z14");
        assertThat(place("/2021/03/07/z6/")).isEqualTo("s 116 z2,z3,z4,z5,*z6,z7,z8,z9,z10");
        assertThat(place("/2021/03/01/z0/")).isEqualTo("s 113 a109,*z0,z1,z2,z3,z4");
        assertThat(place("/2020/04/19/a109/")).isEqualTo("s 109 a105,a106,a107,a108,*a109,z0");
        assertThat(place("/2020/02/01/a31/")).isEqualTo("s 34 a30,*a31,a32,a33,a34,a35");
        assertThat(place("/2018/05/03/p2/")).isEqualTo("s 1 p0,p1,*p2,a0");
    }

    @Test
    void ofAMonthOfMorePostsThanAFileTellsTheNewestHaveNeighboursAndTheRestNone() throws Exception {
        for (int i = 0; i < 220; i++) {
            String date = "2020-01-01 %02d:%02d:00".formatted(i / 60, i % 60);
            post("p" + i + " word".repeat(20), date, "x", "p" + i);
        }
        publish();

        assertThat(shown("/2020/01/01/p218/")).startsWith("p217 word").contains(" | p219 word");
        assertThat(shown("/2020/01/01/p0/")).doesNotContain(" | ").contains("p2", " word");
    }

    @Test
    void ofMoreYearsThanAFileTellsNoneLeadsToAWrongOneAndAllPostsHaveThoseOfTheirYear() throws Exception {
        for (int year = 1960; year < 2020; year++) {
            for (int month = 1; month <= 2; month++) {
                post(
                        year + "-" + month + "-" + "long ".repeat(60),
                        "%d-0%d-01".formatted(year, month),
                        "x",
                        year + "-" + month);
            }
        }
        publish();

        assertThat(shown("/2018/01/01/2018-1/")).startsWith("2018-2-long");
        assertThat(shown("/1961/02/01/1961-2/")).startsWith("1961-1-long");
    }

    @Test
    void nothingIsReadUntilTheReaderComesNear() throws Exception {
        post("a", "2020-01-05", "x");
        source.drop("b.md", "---\ndate: 2020-02-05\ntags: x\n---\n" + "text\n\n".repeat(200));
        posts.add(new SourceKey("b.md"));
        publish();

        try (ProbedSite site = ProbedSite.of(published, """
            await new Promise((resolve) => addEventListener("load", () => setTimeout(resolve, 300)));
            report("read");
            """)) {
            site.visit("/2020/02/05/b/", profile);

            assertThat(site.answers("api/")).isEmpty();
        }
    }

    private void posts(String name, LocalDate first, int count) {
        posts(name, first, count, "x");
    }

    private void posts(String name, LocalDate first, int count, String tags) {
        for (int i = 0; i < count; i++) {
            post(name + i, first.plusDays(i).toString(), tags);
        }
    }

    private void post(String name, String date, String tags) {
        post(name, date, tags, name);
    }

    private void post(String title, String date, String tags, String name) {
        source.drop(
                name + ".md",
                "---\ntitle: %s\ndate: %s\ntags: [%s]\n---\n".formatted(title, date, tags) + LONG_EXCERPT);
        posts.add(new SourceKey(name + ".md"));
    }

    private void publish() {
        Reconciler reconciler = new Reconciler(source, published, TestSite.standard(), Clock.systemUTC());
        posts.forEach(post -> reconciler.reconcile(source.name(), post.value()));
        ListsReconciler lists = TestSite.lists(published);
        lists.reconcile(posts, Duration.ofMinutes(1));
    }

    private String near(String path) throws Exception {
        return read(path, WAITS_FOR_RELATED);
    }

    /** That of a post in a long series, for which two files more may be read. */
    private String place(String path) throws Exception {
        return visit(path, WAITS_FOR_SERIES);
    }

    private String shown(String path) throws Exception {
        return visit(path, WAITS_FOR_RELATED);
    }

    private String read(String path, String script) throws Exception {
        publish();
        return visit(path, script);
    }

    private String visit(String path, String script) throws Exception {
        try (ProbedSite site = ProbedSite.of(published, script)) {
            String near = site.visit(path, Files.createTempDirectory(profile, "profile"));
            assertThat(site.answers("api/lists/"))
                    .hasSizeBetween(1, MAX_FILES)
                    .allMatch(answer -> answer.bytes() <= MAX_BYTES);
            return near;
        }
    }
}
