package dev.bucketpress.theme;

import static dev.bucketpress.testing.PostSummaries.PLAIN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;
import dev.bucketpress.site.PostSummary;
import dev.bucketpress.testing.PostSummaries;
import dev.bucketpress.testing.TestSite;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages of tags and of categories say of the tags and categories themselves. */
class TagsAndCategoriesTest {

    private final ListTheme theme = TestSite.lists();

    @Test
    void thePageOfACategoryNamesThoseRightBelowIt() {
        PostSummary post = in(List.of(List.of("a", "b", "c"), List.of("a", "z"), List.of("x", "y")));

        assertThat(text(theme.page(PostSummaries.list(ListName.category(List.of("a")), Period.ALL, post, post))))
                .containsOnlyOnce("<a href=\"/categories/a/b/\">")
                .containsOnlyOnce("<a href=\"/categories/a/z/\">")
                .doesNotContain("/categories/a/b/c/", "/categories/x/");
        assertThat(text(theme.page(PostSummaries.list(ListName.tag("a"), Period.ALL, post))))
                .doesNotContain("/categories/a/");
    }

    @ParameterizedTest
    @CsvSource({
        "1, ''",
        "3, ''",
        "4, ' class=\"weight-2\"'",
        "15, ' class=\"weight-2\"'",
        "16, ' class=\"weight-3\"'",
        "100000, ' class=\"weight-5\"'"
    })
    void aTagIsAsLargeAsTheNumberOfItsPosts(int count, String cssClass) {
        OverviewPart part = new OverviewPart(new Link("x", "/tags/x/"), count, List.of());

        assertThat(text(theme.overview(ListName.Kind.TAG, List.of(part))))
                .contains("<li" + cssClass + "><a href=\"/tags/x/\">");
    }

    private static PostSummary in(List<List<String>> categories) {
        return new PostSummary(
                PLAIN.source(),
                false,
                PLAIN.path(),
                PLAIN.title(),
                PLAIN.date(),
                PLAIN.updated(),
                PLAIN.language(),
                PLAIN.tags(),
                categories,
                PLAIN.summary(),
                PLAIN.excerpt(),
                PLAIN.display());
    }

    private static String text(byte[] page) {
        return new String(page, UTF_8);
    }
}
