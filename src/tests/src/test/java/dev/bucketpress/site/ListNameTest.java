package dev.bucketpress.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any name has a list of its own, with keys and URLs of its own inside of its folder. */
class ListNameTest {

    private static final int LONGEST_SEGMENT = 255;

    static List<String> nasty() {
        return List.of(
                ".",
                "..",
                "...",
                "~2E.",
                ".git",
                "~",
                "~~",
                "~/2020",
                "a b",
                "a_b",
                "a~5Fb",
                "a/b",
                "a~2Fb",
                "a\\b",
                "a//b",
                "/",
                "//",
                "/etc",
                "../..",
                "C#",
                "c#",
                "C%23",
                "?",
                "%2F",
                "%2e%2e",
                "a\u0000b",
                "a\nb",
                "a\u007Fb",
                "a\u00A0b",
                "index.html",
                "index~2Ehtml",
                "index.json",
                "atom.xml",
                "feed.json",
                "2020",
                "2020/02",
                "中文",
                "caf\u00E9",
                "cafe",
                "💡",
                "x".repeat(120),
                "x".repeat(121),
                "x".repeat(5000),
                "x".repeat(5000) + "y",
                "字".repeat(400),
                "字".repeat(401),
                "💡".repeat(400),
                "𠀀".repeat(400),
                ("." + "/".repeat(300)),
                ".".repeat(300));
    }

    static Stream<ListName> lists() {
        return Stream.concat(
                nasty().stream().flatMap(name -> Stream.of(ListName.tag(name), ListName.category(List.of(name)))),
                Stream.of(
                        ListName.ALL,
                        ListName.category(nasty()),
                        ListName.category(List.of("a", "b")),
                        ListName.category(Collections.nCopies(300, "字字字"))));
    }

    @Test
    void noTwoListsShareAPage() {
        List<String> keys = lists().flatMap(list -> Stream.of(Period.ALL, new Period("2020"), new Period("2020/02"))
                        .map(list::pageKey))
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void aNameIsOneSegmentOfAKeyInItsFolder(String name) {
        String folder = ListName.tag(name).folder();

        assertThat(folder).startsWith("tags/").hasSizeGreaterThan("tags/".length());
        assertThat(folder.chars().filter(c -> c == '/').count()).isEqualTo(1);
        assertThat(folder.codePoints().noneMatch(Character::isISOControl)).isTrue();
        assertThat(Path.of("/public").resolve(folder).normalize().getParent()).isEqualTo(Path.of("/public/tags"));
        assertThat(ListPage.of(ListName.tag(name).pageKey(Period.ALL)))
                .contains(new ListPage(folder + "/index.html", folder, Period.ALL));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void keysOfLongNamesFitIntoS3AndFileSystems(ListName list) {
        String key = list.pageKey(new Period("2020/02"));

        assertThat(key.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(SourceKey.MAX_BYTES);
        assertThat(key.split("/")).allMatch(segment -> segment.getBytes(UTF_8).length <= LONGEST_SEGMENT);
    }

    @Test
    void aFileOfTheListIsNoCategoryBelowIt() {
        Set<String> below = Stream.of("index.html", "index.json", "atom.xml", "feed.json", "~")
                .map(name -> ListName.category(List.of("a", name)).folder())
                .collect(Collectors.toSet());
        ListName list = ListName.category(List.of("a"));

        assertThat(below)
                .hasSize(5)
                .doesNotContain(list.pageKey(Period.ALL), list.besideKey("atom.xml"), list.besideKey("feed.json"))
                .doesNotContain(list.folder() + "/index.json", list.folder() + "/~");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cafe\u0301", " caf\u00E9 ", "\u3000caf\u00E9\n"})
    void namesThatLookTheSameAreOneList(String name) {
        assertThat(ListName.tag(name)).isEqualTo(ListName.tag("caf\u00E9"));
        assertThat(ListName.of(List.of(name, "caf\u00E9"), List.of())).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "C#, /tags/C%23/",
        "a/b, /tags/a~2Fb/",
        "Machine Learning, /tags/Machine_Learning/",
        "snake_case, /tags/snake~5Fcase/",
        ".., /tags/~2E./",
        "中文, /tags/%E4%B8%AD%E6%96%87/"
    })
    void aNameIsReadableInItsUrl(String name, String path) {
        assertThat(ListName.tag(name).path(Period.ALL)).isEqualTo(path);
    }

    @Test
    void aPostIsInTheListsOfAllCategoriesAboveItsOwn() {
        assertThat(ListName.of(List.of("t"), List.of(List.of("a", "b"), List.of("a", "c"))))
                .containsExactly(
                        ListName.ALL,
                        ListName.tag("t"),
                        ListName.category(List.of("a")),
                        ListName.category(List.of("a", "b")),
                        ListName.category(List.of("a", "c")));
    }

    @Test
    void aPeriodOfACategoryIsNoCategoryBelowIt() {
        Period month = new Period("2020/02");

        assertThat(ListName.ALL.path(month)).isEqualTo("/archives/2020/02/");
        assertThat(ListName.tag("t").path(month)).isEqualTo("/tags/t/2020/02/");
        assertThat(ListName.category(List.of("a")).path(month)).isEqualTo("/categories/a/~/2020/02/");
        assertThat(ListName.category(List.of("a", "2020", "02")).path(Period.ALL))
                .isEqualTo("/categories/a/2020/02/");
    }

    @Test
    void periodsAreNested() {
        Period month = Period.month(OffsetDateTime.parse("2020-02-29T23:59:59+08:00"));

        assertThat(month).isEqualTo(new Period("2020/02"));
        assertThat(month.parent()).contains(new Period("2020"));
        assertThat(month.parent().flatMap(Period::parent)).contains(Period.ALL);
        assertThat(Period.ALL.parent()).isEmpty();
        assertThat(Period.ALL.childContaining(month)).isEqualTo(new Period("2020"));
        assertThat(new Period("2020").childContaining(month)).isEqualTo(month);
        assertThat(Period.month(LocalDate.of(1, 12, 31)).path()).isEqualTo("0001/12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20", "2020/2", "2020/02/02", "2020/", "/", "..", "12020/02"})
    void onlyYearsAndMonthsArePeriods(String path) {
        assertThatThrownBy(() -> new Period(path)).hasMessageContaining(path);
    }
}
