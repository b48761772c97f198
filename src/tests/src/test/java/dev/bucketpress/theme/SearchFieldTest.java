package dev.bucketpress.theme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;
import dev.bucketpress.site.Site;
import dev.bucketpress.testing.PostSummaries;
import dev.bucketpress.testing.TestSite;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The field of the search in the header of pages, and its own page, as they are without scripts. */
class SearchFieldTest {

    private static final Site BELOW = new Site(
            "x",
            URI.create("https://example.org/blog"),
            TestSite.SITE.zone(),
            Optional.of("en"),
            Optional.empty(),
            Optional.empty());

    private final ListTheme theme = TestSite.lists(BELOW).featuring(new PageFeatures(true, false));

    @Test
    void aSiteWithASearchHasAFieldForItInTheHeader() {
        assertThat(text(theme.home(PostSummaries.list(ListName.ALL, Period.ALL))))
                .contains("<form class=\"search\" role=\"search\" action=\"/blog/search/\"><input type=\"search\""
                        + " name=\"q\"")
                .contains("aria-label=\"Search\"", "src=\"/blog/" + ScriptLibrary.SEARCH_FIELD.key() + "\"")
                .contains("data-search=\"/blog/" + ScriptLibrary.SEARCH.key() + "\"");
    }

    @Test
    void aSiteWithoutHasNothingOfIt() {
        ListTheme without = theme.featuring(PageFeatures.NONE);

        assertThat(text(without.home(PostSummaries.list(ListName.ALL, Period.ALL))))
                .isEqualTo(text(TestSite.lists(BELOW).home(PostSummaries.list(ListName.ALL, Period.ALL))))
                .doesNotContain("search");
        assertThat(without.search()).isEmpty();
        assertThat(without.scripts()).isEmpty();
    }

    @Test
    void itsPageLeadsToAllListsWithoutScripts() {
        String page = text(theme.search().orElseThrow());

        assertThat(page.substring(page.indexOf("<noscript>"), page.indexOf("</noscript>")))
                .contains("<a href=\"/blog/archives/\">Archives</a>", "/blog/tags/", "/blog/categories/");
    }

    @Test
    void itsPageHasOneFieldAndSearchEnginesLeaveItOut() {
        assertThat(text(theme.search().orElseThrow()))
                .containsOnlyOnce("<form")
                .contains("<title>Search · x</title>", "<meta name=\"robots\" content=\"noindex\">");
    }

    @Test
    void itsScriptsAreFilesOfTheSite() {
        assertThat(theme.scripts()).extracting(Asset::key).hasSize(2).allMatch(key -> key.startsWith("assets/search"));
    }

    private static String text(byte[] page) {
        return new String(page, UTF_8);
    }
}
