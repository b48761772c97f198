package dev.bucketpress.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListPageTest {

    static Stream<ListName> lists() {
        return Stream.of(
                ListName.tag("Java"),
                ListName.tag("2020"),
                ListName.tag("a/b ~ 中文"),
                ListName.category(List.of("a")),
                ListName.category(List.of("a", "2020")),
                ListName.category(List.of("~", "b")));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void thePageOfEachListAndOfItsPeriodsIsKnownByItsKey(ListName list) {
        for (Period period : List.of(Period.ALL, new Period("2020"), new Period("2020/02"))) {
            String key = list.pageKey(period);

            assertThat(ListPage.of(key)).contains(new ListPage(key, list.folder(), period));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tags/Java/index.html, api/lists/tags/Java/index.json",
        "tags/Java/2020/index.html, api/lists/tags/Java/2020.json",
        "categories/a/b/index.html, api/lists/categories/a/b/index.json",
        "categories/a/~/2020/02/index.html, api/lists/categories/a/~/2020/02.json",
    })
    void thePageIsMadeOfANode(String key, String node) {
        assertThat(ListPage.of(key).orElseThrow().nodeKey()).isEqualTo(node);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tags/index.html",
                "categories/index.html",
                "tags/java.html",
                "tags/a/b/index.html",
                "tags/a/2020/2/index.html",
                "categories/a/~/b/index.html",
                "archives/2020/index.html",
                "tags-and-me/x/index.html",
                "tags//index.html",
                "index.html",
            })
    void noListHasAnyOtherKey(String key) {
        assertThat(ListPage.of(key)).isEmpty();
    }
}
